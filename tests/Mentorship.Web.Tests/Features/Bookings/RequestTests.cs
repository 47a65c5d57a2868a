using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>Sessions that their mentor approves. These move the clock, so they have an application to themselves.</summary>
public sealed class RequestTests : IClassFixture<AppFixture>
{
    private const string Topic = "How do I make my engine compute Bernoulli numbers?";

    // Friday 6 March 2026, 10:00 in Berlin: more than 48 hours ahead.
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);

    private readonly MentorshipApp _app;

    public RequestTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Save_OfferingOnRequest_EndsAsARequest()
    {
        var (_, _, mentee, done) = await RequestedAsync();

        done.TextsOf("h1").ShouldBe(["Charles Babbage has your request"]);
        done.Text.ShouldContain("Charles Babbage can approve it until Wed 4 Mar, 08:00 London (GMT+0). Without an answer it ends by itself.");
        var session = await mentee.GetAsync($"/bookings/{done.BookingId()}");
        session.Text.ShouldContain("Waiting for approval");
        session.Text.ShouldContain("Charles Babbage has your request and can approve it until Wed 4 Mar, 08:00 London (GMT+0).");
        session.Document.QuerySelector("form[action$=approval]").ShouldBeNull();
    }

    [Fact]
    public async Task List_Mentor_HasRequestsFirstWithWhatIsLeft()
    {
        var (mentor, _, _, _) = await RequestedAsync();
        _app.Clock.MoveTo(TestClock.Usual + Duration.FromHours(7) + Duration.FromMinutes(1));

        var page = await mentor.GetAsync("/mentor/bookings");

        page.TextsOf("h2").ShouldBe(["One request waits for your answer", "Upcoming"]);
        page.Text.ShouldContain("40 hours left: answer until Wed 4 Mar, 09:00 Berlin (GMT+1), or it ends by itself.");
        page.Text.ShouldContain("Nothing is coming up.");
    }

    [Fact]
    public async Task Approve_Request_IsOnForBoth()
    {
        var (mentor, _, mentee, done) = await RequestedAsync();

        var page = await mentor.SubmitAsync(await mentor.GetAsync("/mentor/bookings"), $"/bookings/{done.BookingId()}/approval");

        page.Path.ShouldBe("/mentor/bookings");
        page.Text.ShouldContain("The session with Ada Lovelace is on.");
        page.TextsOf("h2").ShouldBe(["Upcoming"]);
        (await mentee.GetAsync($"/bookings/{done.BookingId()}")).Text.ShouldContain("Charles Babbage approved it");
        (await StatusAsync(done)).ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Decline_Request_TellsTheMenteeWhyAndFreesTheTime()
    {
        var (mentor, offering, mentee, done) = await RequestedAsync();
        var path = $"/bookings/{done.BookingId()}/declination";
        var form = await mentor.GetAsync(path);

        var unsaid = await mentor.SubmitAsync(form, path, ("Form.Reason", ""));
        unsaid.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unsaid.ErrorOf("Form.Reason").ShouldBe("Write why you decline: the mentee will read it.");
        var page = await mentor.SubmitAsync(unsaid, path, ("Form.Reason", "I know nothing of this."));

        page.Path.ShouldBe("/mentor/bookings");
        page.Text.ShouldContain("The request is declined.");
        var session = await mentee.GetAsync($"/bookings/{done.BookingId()}");
        session.Text.ShouldContain("Charles Babbage declined");
        session.Text.ShouldContain("I know nothing of this.");
        (await (await _app.Given.SignedInAsync("Someone Else")).Person.TakeAsync(offering.Id, Friday)).TextsOf("h1").ShouldBe(["What is it about?"]);
    }

    [Fact]
    public async Task Answer_RequestThatRanOut_IsRefusedAndShownAsExpired()
    {
        var (mentor, _, mentee, done) = await RequestedAsync();
        var list = await mentor.GetAsync("/mentor/bookings");
        var path = $"/bookings/{done.BookingId()}/declination";
        var form = await mentor.GetAsync(path);
        _app.Clock.MoveTo(TestClock.Usual + Duration.FromHours(48));

        var approved = await mentor.SubmitAsync(list, $"/bookings/{done.BookingId()}/approval");
        approved.Text.ShouldContain("This request was answered, taken back, or has run out meanwhile.");
        approved.Document.QuerySelector("#requests").ShouldBeNull();
        approved.Text.ShouldContain("Expired");
        (await mentor.SubmitAsync(form, path, ("Form.Reason", "Too late."))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await mentee.GetAsync("/bookings")).TextsOf(".chip-state").ShouldBe(["Expired"]);
        (await mentee.GetAsync($"/bookings/{done.BookingId()}")).TextsOf(".chip-state").ShouldBe(["Expired"]);
        (await StatusAsync(done)).ShouldBe(BookingStatus.Pending);
    }

    [Fact]
    public async Task Answer_NotTheMentor_IsNotFound()
    {
        var (_, _, mentee, done) = await RequestedAsync();

        foreach (var person in new[] { mentee, await _app.Given.SignInAsync(await _app.Given.MentorAsync("Eve Dropper")) })
        {
            (await person.PostAsync($"/bookings/{done.BookingId()}/approval")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.GetAsync($"/bookings/{done.BookingId()}/declination")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/bookings/{done.BookingId()}/declination", ("Form.Reason", "Not mine."))).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await StatusAsync(done)).ShouldBe(BookingStatus.Pending);
    }

    [Fact]
    public async Task Cancel_PaidRequest_GivesEverythingBack()
    {
        var mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(
            mentor.Id, price: new(50_00, Currencies.Usd), change: description => description with { Mode = BookingMode.Request });
        var (user, mentee) = await _app.Given.SignedInAsync();
        var booking = await _app.Given.BookingAsync(offering, user.Id, TestClock.Usual + Duration.FromHours(6));
        var path = $"/bookings/{booking.Id}/cancellation";

        var form = await mentee.GetAsync(path);
        form.TextsOf("h1").ShouldBe(["Take this request back"]);
        form.Text.ShouldContain("You get everything back: $50.");
        var cancelled = await mentee.SubmitAsync(form, path, ("Form.Category", "Ill"), ("Form.Reason", "I found it myself."));

        cancelled.Text.ShouldContain("The request is taken back, and its time is free again.");
        cancelled.Text.ShouldContain("All of it goes back to you.");
    }

    private async Task<(Person Mentor, Offering Offering, Person Mentee, Page Done)> RequestedAsync()
    {
        var mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request });
        var (_, mentee) = await _app.Given.SignedInAsync();
        return (await _app.Given.SignInAsync(mentor), offering, mentee, await mentee.BookAsync(offering.Id, Friday, Topic));
    }

    private async Task<BookingStatus> StatusAsync(Page page)
    {
        await using var db = _app.CreateContext();
        return (await db.Bookings.SingleAsync(booking => booking.Id == page.BookingId())).Status;
    }
}
