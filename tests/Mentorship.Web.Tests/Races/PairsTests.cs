using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Bookings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>Two people, or a person and a job, act on one session at the same moment, on two instances.</summary>
public sealed class PairsTests(TwoApps apps) : IClassFixture<TwoApps>
{
    private const int Rounds = 6;

    // Friday 6 March 2026, 10:00 in Berlin: more than the 48 hours ahead in which a request is answered.
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);

    private MentorshipApp First => apps.First;

    [Theory]
    [InlineData("approve", "decline")]
    [InlineData("approve", "approve")]
    [InlineData("decline", "take back")]
    [InlineData("expire", "approve")]
    public async Task Act_OnARequest_OneWinsAndTheOtherIsTold(string one, string other) =>
        await RaceAsync(one, other, BookingMode.Request, both: false);

    [Fact]
    public async Task Act_ApproveAndTakeBack_OneWinsOrTheSecondCancelsWhatIsOn() =>
        await RaceAsync("approve", "take back", BookingMode.Request, both: true);

    [Theory]
    [InlineData("cancel", "take back")]
    [InlineData("join", "cancel")]
    [InlineData("complete", "cancel")]
    [InlineData("complete", "say nobody came")]
    public async Task Act_OnASession_OneWinsAndTheOtherIsTold(string one, string other) =>
        await RaceAsync(one, other, BookingMode.Instant, both: false);

    /// <summary>Lets the two race for some sessions, and looks at each.</summary>
    /// <param name="one">What is done on the first instance.</param>
    /// <param name="other">What is done on the second.</param>
    /// <param name="mode">Whether they race for requests or for sessions.</param>
    /// <param name="both">Whether the second may be done after the first.</param>
    private async Task RaceAsync(string one, string other, BookingMode mode, bool both)
    {
        var scene = await SceneAsync(mode);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Friday + Duration.FromDays(round);
            apps.Clock.MoveTo(TestClock.Usual);
            var id = await First.Given.BookedAsync(scene.Offering, scene.MenteeId, start);
            await using var db = First.CreateContext();
            var answerBy = (await db.Bookings.AsNoTracking().SingleAsync(row => row.Id == id)).RequestExpiresAt;

            // Where one of the two needs a time of its own, the clocks of the instances are apart.
            apps.Clock.MoveTo(answerBy - Duration.FromSeconds(1) ?? (one == "join" ? start - Duration.FromMinutes(10) : TestClock.Usual));

            var won = await Task.WhenAll(DoAsync(one, First, scene, id, start, answerBy), DoAsync(other, apps.Second, scene, id, start, answerBy));

            won.Count(isDone => isDone).ShouldBeInRange(1, both ? 2 : 1, $"round {round}");
            var booking = await db.Bookings.AsNoTracking().Include(row => row.Events).SingleAsync(row => row.Id == id);
            booking.Events.Count.ShouldBe(2 + won.Count(isDone => isDone));
            (await db.SlotClaims.AnyAsync(claim => claim.BookingId == id)).ShouldBe(booking.KeepsTime);
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        }
    }

    /// <summary>Does it, and looks whether a loser is told so in words.</summary>
    private async Task<bool> DoAsync(string deed, MentorshipApp app, Scene scene, Guid id, Instant start, Instant? answerBy)
    {
        var (mentor, mentee) = app == First ? (scene.Mentor, scene.Mentee) : (scene.MentorOnSecond, scene.MenteeOnSecond);
        switch (deed)
        {
            case "approve":
                var approved = await mentor.PostAsync($"/bookings/{id}/approval");
                return IsDone(approved, approved.Text.Contains("is on.", StringComparison.Ordinal), DeclinationController.NoRequest);
            case "decline":
                var declined = await mentor.PostAsync($"/bookings/{id}/declination", ("Form.Reason", "I am away."));
                return IsDone(declined, declined.Status == HttpStatusCode.OK, DeclinationController.NoRequest);
            case "take back":
                return IsCancelled(await mentee.PostAsync($"/bookings/{id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "I am away.")));
            case "cancel" when app == First || start - apps.Clock.GetCurrentInstant() < Duration.FromHours(1):
                return IsCancelled(await mentor.PostAsync($"/bookings/{id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "I am away.")));
            case "join":
                var joined = await mentee.PostAsync($"/bookings/{id}/attendance");
                return IsDone(joined, joined.Path.EndsWith("/meeting", StringComparison.Ordinal), "You cannot join now.");
        }

        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return deed switch
        {
            "cancel" => await services.GetRequiredService<CancelBooking>()
                .RunAsync(id, Party.Mentor, new(CancellationReason.Ill, "I am away."), start - Duration.FromSeconds(1), CancellationToken.None) is null,
            "complete" => await services.GetRequiredService<ConductSession>()
                .CompleteAsync(id, scene.MentorId, start + Booking.NoShowAfter, CancellationToken.None),
            "say nobody came" => await services.GetRequiredService<ConductSession>()
                .ReportNoShowAsync(id, Party.Mentor, start + Booking.NoShowAfter, CancellationToken.None),
            "expire" => await services.GetRequiredService<ExpireBookings>().RunAsync(answerBy!.Value, 10, CancellationToken.None) == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
        };
    }

    private static bool IsCancelled(Page page)
    {
        if (page.Status == HttpStatusCode.OK)
        {
            return true;
        }

        page.Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
        page.TextsOf("[role=alert], .error-summary, .flash-warning").ShouldContain(text => text.Length > 20);
        return false;
    }

    private static bool IsDone(Page page, bool isDone, string words)
    {
        if (!isDone)
        {
            page.Text.ShouldContain(words);
        }

        return isDone;
    }

    private async Task<Scene> SceneAsync(BookingMode mode)
    {
        apps.Clock.MoveTo(TestClock.Usual);
        var given = First.Given;
        var mentor = await given.MentorAsync();
        var offering = await given.OfferingAsync(mentor.Id, change: description => description with { Mode = mode });
        var mentee = await given.UserAsync();
        return new(
            offering,
            mentor.Id,
            mentee.Id,
            await OpenAsync(mentor, First),
            await OpenAsync(mentor, apps.Second),
            await OpenAsync(mentee, First),
            await OpenAsync(mentee, apps.Second));
    }

    // A browser for each instance: one alone would show what the first answer says on the second's page.
    private async Task<Browser> OpenAsync(User user, MentorshipApp app)
    {
        var person = (await First.Given.SignInAsync(user)).At(app.Address);
        return new(person, await person.TokenAsync());
    }

    private sealed record Browser(Person Person, FormToken Token)
    {
        public Task<Page> PostAsync(string path, params (string Name, string? Value)[] fields) => Person.PostAsync(Token, path, fields);
    }

    private sealed record Scene(
        Offering Offering, Guid MentorId, Guid MenteeId, Browser Mentor, Browser MentorOnSecond, Browser Mentee, Browser MenteeOnSecond);
}
