using System.Net;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>These move the clock, so they have an application to themselves.</summary>
public sealed class CancellationCutoffTests : IClassFixture<AppFixture>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private readonly MentorshipApp _app;

    public CancellationCutoffTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Show_AroundTheCutoffAndTheStart_SaysWhoCanStillCancel()
    {
        var mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id);
        var (menteeUser, mentee) = await _app.Given.SignedInAsync();
        var mentorPerson = await _app.Given.SignInAsync(mentor);
        var booking = await _app.Given.BookingAsync(offering, menteeUser.Id, Ten);
        var path = $"/bookings/{booking.Id}/cancellation";

        _app.Clock.MoveTo(Ten - Duration.FromHours(2));
        (await mentee.GetAsync(path)).Text.ShouldContain("Why do you cancel?");

        _app.Clock.MoveTo(Ten - Duration.FromHours(2) + Duration.FromSeconds(1));
        var late = await mentee.GetAsync(path);
        late.Text.ShouldContain("could be cancelled until Tue 3 Mar, 07:00 London (GMT+0), 2 hours before it begins");
        var open = await mentorPerson.GetAsync(path);
        open.Text.ShouldContain("Why do you cancel?");

        _app.Clock.MoveTo(Ten);
        var begun = await mentorPerson.SubmitAsync(open, path, ("Form.Category", "Ill"), ("Form.Reason", "Too late, too late."));
        begun.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        begun.Text.ShouldContain("This session has begun");
    }

    [Fact]
    public async Task Cancel_PaidSession_SaysWhatIsGivenBackBeforeAndGivesThat()
    {
        var mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id, price: new(50_01, Core.Common.Currencies.Usd));
        var (menteeUser, mentee) = await _app.Given.SignedInAsync();
        var start = Ten + Duration.FromDays(7);
        _app.Clock.MoveTo(start - Duration.FromHours(24));
        var booking = await _app.Given.BookingAsync(offering, menteeUser.Id, start);
        var path = $"/bookings/{booking.Id}/cancellation";
        (await mentee.GetAsync($"/bookings/{booking.Id}")).Text.ShouldContain(
            "Free until Mon 9 Mar, 09:00 London (GMT+0), then 50 % back until Tue 10 Mar, 07:00 London (GMT+0).");
        var free = await mentee.GetAsync(path);
        free.Text.ShouldContain("You get everything back: $50.01.");

        _app.Clock.MoveTo(start - Duration.FromHours(24) + Duration.FromSeconds(1));
        var changed = await mentee.SubmitAsync(free, path, ("Form.Category", "Ill"), ("Form.Reason", "My engine caught fire."));
        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Text.ShouldContain("You get $25 of $50.01 back.");
        changed.ValueOf("Form.Reason").Trim().ShouldBe("My engine caught fire.");
        (await mentee.GetAsync($"/bookings/{booking.Id}")).Text.ShouldContain("50 % back until Tue 10 Mar, 07:00 London (GMT+0).");

        var cancelled = await mentee.SubmitAsync(changed, path);
        cancelled.Text.ShouldContain("$25 goes back to you.");
    }
}
