using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>Two people, or a person and a job, act on one request to move at the same moment, on two instances.</summary>
public sealed class MovePairsTests(TwoApps apps) : IClassFixture<TwoApps>
{
    private const int Rounds = 6;

    // Friday 6 March 2026, 10:00 in Berlin, and further on; the new time is four hours later on the same day.
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);
    private static readonly Duration Later = Duration.FromHours(4);

    private static readonly string[] WordsOfLosers =
    [
        "at the same moment", "withdrawn meanwhile", "was proposed meanwhile", "There is a request to move", "turn to answer",
        "is not open any more", "is cancelled already", "Only a session that is confirmed", "another session at that time", "Someone else has that time", "has begun",
    ];

    private MentorshipApp First => apps.First;

    // Who asked; what is done on the first instance and what on the second, each by a side.
    [Theory]
    [InlineData(Party.Mentee, "mentor accept", "mentee withdraw")]
    [InlineData(Party.Mentee, "mentor accept", "mentor counter")]
    [InlineData(Party.Mentee, "mentor accept", "mentor accept")]
    [InlineData(Party.Mentee, "mentor accept", "mentor reject")]
    [InlineData(Party.Mentee, "mentor counter", "mentee withdraw")]
    [InlineData(Party.Mentee, "mentor reject", "mentee withdraw")]
    [InlineData(Party.Mentee, "mentor accept", "expire")]
    [InlineData(Party.Mentee, "mentor counter", "expire")]
    [InlineData(Party.Mentee, "mentor reject", "expire")]
    [InlineData(Party.Mentee, "mentee withdraw", "expire")]
    [InlineData(Party.Mentor, "mentee accept", "mentor withdraw")]
    [InlineData(Party.Mentor, "mentee accept", "mentee cancel")]
    [InlineData(Party.Mentor, "mentee counter", "mentor withdraw")]
    [InlineData(Party.Mentor, "mentee cancel", "mentor withdraw")]
    [InlineData(Party.Mentor, "mentee cancel", "expire")]
    [InlineData(null, "mentor ask", "mentee ask")]
    [InlineData(null, "mentee ask", "mentee ask")]
    public async Task Act_Both_OneWinsAndTheOtherIsTold(Party? askedBy, string one, string other) => await RaceAsync(askedBy, one, other, most: 1);

    // Cancelling is possible before and after a move, and instead of one also after another time was proposed: both may
    // be, in this order and not in the other.
    [Theory]
    [InlineData(Party.Mentor, "mentee counter", "mentee cancel")]
    [InlineData(Party.Mentee, "mentee withdraw", "mentor cancel")]
    [InlineData(Party.Mentor, "mentee accept", "mentor cancel")]
    [InlineData(Party.Mentor, "mentee counter", "mentor cancel")]
    [InlineData(null, "mentee ask", "mentor cancel")]
    public async Task Act_AndSomebodyCancels_TheCancellationStands(Party? askedBy, string one, string other) => await RaceAsync(askedBy, one, other, most: 2);

    [Theory]
    [InlineData(BookingMode.Instant)]
    [InlineData(BookingMode.Request)]
    public async Task Accept_AgainstAnotherMenteeWhoTakesTheNewTime_OneHasItAndTheOtherIsOfferedOthers(BookingMode mode)
    {
        var scene = await MoveScene.OpenAsync(apps, mode);
        var (accepting, acceptingToken) = scene.OnFirst.Of(mode == BookingMode.Instant ? Party.Mentor : Party.Mentee);
        var (_, rival) = await First.Given.SignedInAsync("Grace Hopper");
        var elsewhere = rival.At(apps.Second.Address);
        var token = await elsewhere.TokenAsync();
        var accepted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            apps.Clock.MoveTo(TestClock.Usual);
            var start = Friday + Duration.FromDays(round);
            var id = await First.Given.BookedAsync(scene.Offering, scene.MenteeId, start);
            await (mode == BookingMode.Instant
                ? First.Given.AskedToMoveAsync(id, Party.Mentee, start + Later)
                : First.Given.CounteredAsync(id, Party.Mentor, start + Later));
            var proposal = await ProposalAsync(id);

            var answers = await Task.WhenAll(
                accepting.PostAsync(acceptingToken, $"/bookings/{id}/reschedule/acceptance", ("proposal", proposal.ToString())),
                elsewhere.PostAsync(
                    token, "/bookings", ("Form.OfferingId", scene.Offering.Id.ToString()), ("Form.Start", (start + Later).ToString()), ("Form.Minutes", "60")));

            await using var db = First.CreateContext();
            var booking = await db.Bookings.AsNoTracking().SingleAsync(row => row.Id == id);
            var isMoved = booking.StartsAt == start + Later;
            var isTaken = answers[1].Path.EndsWith("/details", StringComparison.Ordinal);
            (booking.Status == BookingStatus.Confirmed).ShouldBe(mode == BookingMode.Instant || isMoved);
            isMoved.ShouldNotBe(isTaken, $"round {round}: {answers[0].Text} / {answers[1].Text}");
            accepted += isMoved ? 1 : 0;
            var loser = isMoved ? answers[1] : answers[0];
            loser.Status.ShouldBe(HttpStatusCode.Conflict, loser.Text);
            loser.Document.QuerySelectorAll("input[name='Form.Start'][type=radio]").Length.ShouldBe(3);
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
            if (isTaken)
            {
                await rival.PostAsync($"/bookings/{answers[1].BookingId()}/release");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{accepted} of {Rounds} were moved");
    }

    [Fact]
    public async Task Accept_TwoSessionsToOneTime_OneHasItAndTheOtherIsTold()
    {
        var scene = await MoveScene.OpenAsync(apps);
        var (rival, _) = await First.Given.SignedInAsync("Grace Hopper");
        for (var round = 0; round < Rounds; round++)
        {
            apps.Clock.MoveTo(TestClock.Usual);
            var start = Friday + Duration.FromDays(round);
            var ids = new[]
            {
                await First.Given.BookedAsync(scene.Offering, scene.MenteeId, start),
                await First.Given.BookedAsync(scene.Offering, rival.Id, start + Duration.FromHours(2)),
            };
            foreach (var id in ids)
            {
                await First.Given.AskedToMoveAsync(id, Party.Mentee, start + Later);
            }

            var answers = await Task.WhenAll(
                AcceptAsync(scene.OnFirst, ids[0]),
                AcceptAsync(scene.OnSecond, ids[1]));

            await using var db = First.CreateContext();
            (await db.Bookings.CountAsync(booking => ids.Contains(booking.Id) && booking.StartsAt == start + Later)).ShouldBe(1);
            answers.Count(page => page.Text.Contains("The session is moved", StringComparison.Ordinal)).ShouldBe(1);
            answers.ShouldContain(page => page.Text.Contains("You have another session at that time.", StringComparison.Ordinal));
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        }

        async Task<Page> AcceptAsync(MoveScene.Browsers browsers, Guid id) =>
            await browsers.Mentor.PostAsync(browsers.MentorToken, $"/bookings/{id}/reschedule/acceptance", ("proposal", (await ProposalAsync(id)).ToString()));
    }

    private async Task RaceAsync(Party? askedBy, string one, string other, int most)
    {
        var scene = await MoveScene.OpenAsync(apps);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Friday + Duration.FromDays(round);
            apps.Clock.MoveTo(TestClock.Usual);
            var id = await First.Given.BookedAsync(scene.Offering, scene.MenteeId, start);
            var proposal = Guid.Empty;
            if (askedBy is { } side)
            {
                await First.Given.AskedToMoveAsync(id, side, start + Later);
                proposal = await ProposalAsync(id);
            }

            await using var db = First.CreateContext();
            var before = await db.Bookings.AsNoTracking().WithOpenReschedule().SingleAsync(row => row.Id == id);
            if (other == "expire")
            {
                apps.Clock.MoveTo(before.Reschedule!.ExpiresAt - Duration.FromSeconds(1));
            }

            var done = await Task.WhenAll(
                DoAsync(one, First, scene, before, proposal), DoAsync(other, apps.Second, scene, before, proposal));

            done.Count(isDone => isDone).ShouldBeInRange(1, most, $"round {round}");
            var booking = await db.Bookings.AsNoTracking().Include(row => row.Events).SingleAsync(row => row.Id == id);
            (booking.Version - before.Version).ShouldBe(done.Count(isDone => isDone), $"round {round}");
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        }
    }

    /// <summary>Does it, and looks whether a loser is told so in words.</summary>
    private static async Task<bool> DoAsync(string deed, MentorshipApp app, MoveScene scene, Booking booking, Guid proposal)
    {
        if (deed == "expire")
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ExpireReschedules>().RunAsync(booking.Reschedule!.ExpiresAt, 1000, CancellationToken.None);
            await using var db = app.CreateContext();
            return await db.BookingEvents.AnyAsync(line => line.BookingId == booking.Id && line.Kind == BookingEventKind.MoveExpired);
        }

        var side = deed.StartsWith("mentor", StringComparison.Ordinal) ? Party.Mentor : Party.Mentee;
        var (person, token) = scene.On(app).Of(side);
        var address = $"/bookings/{booking.Id}";
        var page = deed.Split(' ')[1] switch
        {
            "accept" => await person.PostAsync(token, $"{address}/reschedule/acceptance", ("proposal", proposal.ToString())),
            "withdraw" => await person.PostAsync(token, $"{address}/reschedule/withdrawal", ("proposal", proposal.ToString())),
            "reject" => await person.PostAsync(token, $"{address}/reschedule/rejection", ("Form.Answers", proposal.ToString())),
            "counter" => await person.PostAsync(
                token, $"{address}/reschedule/proposal", ("Form.Answers", proposal.ToString()), ("Form.Start", (booking.StartsAt + Later - Duration.FromHours(1)).ToString())),
            "ask" => await person.PostAsync(token, $"{address}/reschedule/proposal", ("Form.Start", (booking.StartsAt + Later).ToString())),
            "cancel" when side == Party.Mentee => await person.PostAsync(
                token, $"{address}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "I am away."), ("Form.InsteadOf", booking.Reschedule!.Id.ToString())),
            "cancel" => await person.PostAsync(token, $"{address}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "I am away.")),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
        };
        return MoveScene.IsDone(deed, page, WordsOfLosers);
    }

    private async Task<Guid> ProposalAsync(Guid bookingId)
    {
        await using var db = First.CreateContext();
        return (await db.Bookings.AsNoTracking().WithOpenReschedule().SingleAsync(row => row.Id == bookingId)).Reschedule!.Latest.Id;
    }
}
