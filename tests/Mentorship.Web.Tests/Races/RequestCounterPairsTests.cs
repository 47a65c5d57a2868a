using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>Two people, or a person and a job, act at the same moment on a request to book that is negotiated, on two instances.</summary>
public sealed class RequestCounterPairsTests(TwoApps apps) : IClassFixture<TwoApps>
{
    private const int Rounds = 6;

    // Friday 6 March 2026, 10:00 in Berlin, and further on; the other time is four hours later on the same day.
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);
    private static readonly Duration Later = Duration.FromHours(4);

    private static readonly string[] WordsOfLosers =
    [
        "at the same moment", "answered or withdrawn meanwhile", "was proposed meanwhile", "turn to answer", "is cancelled already", "is over", "taken back, or has run out", "changed at the same moment",
    ];

    private MentorshipApp First => apps.First;

    // Who has to answer then; what is done on the first instance and what on the second, each by a side.
    [Theory]
    [InlineData(Party.Mentor, false, "mentor counter", "mentor counter")]
    [InlineData(Party.Mentor, false, "mentor counter", "mentor decline")]
    [InlineData(Party.Mentor, false, "mentor counter", "mentor approve")]
    [InlineData(Party.Mentor, false, "mentor counter", "mentee take back")]
    [InlineData(Party.Mentor, false, "mentor counter", "expire")]
    [InlineData(Party.Mentee, true, "mentee accept", "mentee accept")]
    [InlineData(Party.Mentee, true, "mentee accept", "mentor approve")]
    [InlineData(Party.Mentee, true, "mentee accept", "mentor decline")]
    [InlineData(Party.Mentee, true, "mentee accept", "mentee take back")]
    [InlineData(Party.Mentee, true, "mentee accept", "mentee counter")]
    [InlineData(Party.Mentee, true, "mentee accept", "expire")]
    [InlineData(Party.Mentee, true, "mentee counter", "mentor approve")]
    [InlineData(Party.Mentee, true, "mentee counter", "mentor decline")]
    [InlineData(Party.Mentee, true, "mentee counter", "mentee take back")]
    [InlineData(Party.Mentee, true, "mentee counter", "expire")]
    [InlineData(Party.Mentee, true, "mentor approve", "mentee take back")]
    [InlineData(Party.Mentee, true, "mentor decline", "mentee take back")]
    [InlineData(Party.Mentee, true, "mentor approve", "expire")]
    [InlineData(Party.Mentee, true, "mentee take back", "expire")]
    [InlineData(Party.Mentor, true, "mentor accept", "mentor counter")]
    [InlineData(Party.Mentor, true, "mentor accept", "mentee take back")]
    [InlineData(Party.Mentor, true, "mentor accept", "mentor approve")]
    [InlineData(Party.Mentor, true, "mentor accept", "expire")]
    public async Task Act_Both_EachIsDoneOrTold(Party turn, bool isCountered, string one, string other)
    {
        var scene = await MoveScene.OpenAsync(apps, BookingMode.Request);
        for (var round = 0; round < Rounds; round++)
        {
            apps.Clock.MoveTo(TestClock.Usual);
            var start = Friday + Duration.FromDays(round);
            var id = await First.Given.BookedAsync(scene.Offering, scene.MenteeId, start);
            if (isCountered)
            {
                await First.Given.CounteredAsync(id, Party.Mentor, start + Later);
            }

            if (isCountered && turn == Party.Mentor)
            {
                await First.Given.CounteredAsync(id, Party.Mentee, start + Later + Duration.FromHours(1));
            }

            await using var db = First.CreateContext();
            var before = await db.Bookings.AsNoTracking().WithOpenReschedule().SingleAsync(row => row.Id == id);
            if (other == "expire")
            {
                apps.Clock.MoveTo(before.RequestExpiresAt!.Value - Duration.FromSeconds(1));
            }

            var done = await Task.WhenAll(DoAsync(one, First, scene, before), DoAsync(other, apps.Second, scene, before));

            // Some can follow each other: what was countered can be approved as it was, and what is on can be cancelled.
            var count = done.Count(isDone => isDone);
            count.ShouldBeInRange(1, 2, $"round {round}");
            var booking = await db.Bookings.AsNoTracking().Include(row => row.Events).SingleAsync(row => row.Id == id);
            (booking.Version - before.Version).ShouldBe(count, $"round {round}");
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        }
    }

    /// <summary>Does it, and looks whether a loser is told so in words.</summary>
    private static async Task<bool> DoAsync(string deed, MentorshipApp app, MoveScene scene, Booking booking)
    {
        if (deed == "expire")
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ExpireReschedules>().RunAsync(booking.RequestExpiresAt!.Value, 1000, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ExpireBookings>().RunAsync(booking.RequestExpiresAt!.Value, 1000, CancellationToken.None);
            await using var db = app.CreateContext();
            return await db.BookingEvents.AnyAsync(line => line.BookingId == booking.Id && line.Kind == BookingEventKind.RequestExpired);
        }

        var side = deed.StartsWith("mentor", StringComparison.Ordinal) ? Party.Mentor : Party.Mentee;
        var (person, token) = scene.On(app).Of(side);
        var address = $"/bookings/{booking.Id}";
        var answered = (booking.Reschedule?.Latest.Id ?? booking.Id).ToString();
        var page = deed.Split(' ', 2)[1] switch
        {
            "accept" => await person.PostAsync(token, $"{address}/reschedule/acceptance", ("proposal", answered)),
            "approve" => await person.PostAsync(token, $"{address}/approval"),
            "decline" => await person.PostAsync(token, $"{address}/declination", ("Form.Reason", "I am away.")),
            "counter" => await person.PostAsync(
                token, $"{address}/reschedule/proposal", ("Form.Answers", answered), ("Form.Start", (booking.StartsAt + Later - Duration.FromHours(1)).ToString())),
            "take back" => await person.PostAsync(token, $"{address}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "I am away.")),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
        };
        return MoveScene.IsDone(deed, page, WordsOfLosers);
    }
}
