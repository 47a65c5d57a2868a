using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>The five minutes of a hold. These move the clock, so they have an application to themselves; no job runs.</summary>
public sealed class HoldClockTests : IClassFixture<AppFixture>
{
    private const string Topic = "How do I make my engine compute Bernoulli numbers?";

    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);
    private static readonly Duration FiveMinutes = Duration.FromMinutes(5);

    private readonly MentorshipApp _app;

    public HoldClockTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Take_HoldOfAnother_IsRefusedUntilItsLastSecondAndGivenAtItsEnd()
    {
        var offering = await OfferingAsync();
        var (first, person) = await _app.Given.SignedInAsync();
        var (second, other) = await _app.Given.SignedInAsync("Someone Else");
        await person.TakeAsync(offering.Id, Ten);

        Pass(FiveMinutes - Duration.FromSeconds(1));
        (await other.TakeAsync(offering.Id, Ten)).Status.ShouldBe(HttpStatusCode.Conflict);

        Pass(Duration.FromSeconds(1));
        (await other.TakeAsync(offering.Id, Ten)).TextsOf("h1").ShouldBe(["What is it about?"]);
        await using var db = _app.CreateContext();
        (await db.Bookings.SingleAsync(booking => booking.MenteeId == first.Id)).Status.ShouldBe(BookingStatus.Expired);
        (await db.Bookings.SingleAsync(booking => booking.MenteeId == second.Id)).Status.ShouldBe(BookingStatus.Held);
    }

    [Fact]
    public async Task Save_HoldRanOutButTheTimeIsFree_IsBookedAsIfNothingWere()
    {
        var offering = await OfferingAsync();
        var (user, person) = await _app.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Ten);
        Pass(FiveMinutes);
        (await person.GetAsync(details.Path)).Text.ShouldContain("We no longer keep this time for you.");

        var booked = await person.DescribeAsync(details, Topic);

        booked.TextsOf("h1").ShouldBe(["Your session with Charles Babbage is booked"]);
        (await BookingsOfAsync(user.Id)).ShouldHaveSingleItem().Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Save_HoldRanOutAndAnotherTookTheTime_OffersTheNearestAndKeepsAllThatWasTyped()
    {
        var offering = await OfferingAsync(MeetingTypes.Video | MeetingTypes.Audio);
        var (user, person) = await _app.Given.SignedInAsync();
        var (_, other) = await _app.Given.SignedInAsync("Someone Else");
        var details = await person.TakeAsync(offering.Id, Ten);
        Pass(FiveMinutes);
        await other.TakeAsync(offering.Id, Ten);

        var refused = await person.DescribeAsync(details, Topic, ("Form.MeetingType", "Audio"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Title.ShouldStartWith("Error: ");
        refused.Element(".error-summary a").GetAttribute("href").ShouldBe("#Form_Start");
        refused.Document.GetElementById("Form_Start").ShouldNotBeNull();
        refused.Text.ShouldContain("Someone else has that time.");
        refused.TextsOf(".time-option").ShouldBe(["Tue 3 Mar, 10:30–11:30", "Tue 3 Mar, 11:00–12:00", "Tue 3 Mar, 11:30–12:30"]);
        refused.ValueOf("Form.Topic").ShouldBe(Topic);
        refused.Element("input[value=Audio]").HasAttribute("checked").ShouldBeTrue();

        var again = await person.DescribeAsync(refused, "short", ("Form.Start", "2026-03-03T10:30:00Z"));
        again.Text.ShouldContain("10:30–11:30");
        var booked = await person.DescribeAsync(again, Topic);
        booked.Text.ShouldContain("10:30–11:30");
        var session = (await BookingsOfAsync(user.Id)).Single(booking => booking.Status == BookingStatus.Confirmed);
        session.StartsAt.ShouldBe(Instant.FromUtc(2026, 3, 3, 10, 30));
        session.MeetingType.ShouldBe(MeetingTypes.Audio);
    }

    [Fact]
    public async Task Extend_TenTimes_LastsFiveMinutesMoreEachAndThenNoMore()
    {
        var offering = await OfferingAsync();
        var (user, person) = await _app.Given.SignedInAsync();
        var page = await person.TakeAsync(offering.Id, Ten);

        for (var time = 1; time <= Booking.MaxHoldExtensions; time++)
        {
            Pass(Duration.FromMinutes(4));
            page = await person.PressAsync(page, "extend", ("Form.Topic", $"Typed {time} times"));
            page.ValueOf("Form.Topic").ShouldBe($"Typed {time} times");
        }

        page.Text.ShouldContain("until 08:45:00, London");
        page.Document.QuerySelector("button[value=extend]").ShouldBeNull();
        var refused = await person.PostAsync($"/bookings/{page.BookingId()}/extension");
        refused.Text.ShouldContain("You have kept this time longer 10 times.");
        (await BookingsOfAsync(user.Id)).ShouldHaveSingleItem().HoldExpiresAt.ShouldBe(TestClock.Usual + Duration.FromMinutes(45));
    }

    [Fact]
    public async Task Extend_HoldThatRanOut_SaysSo()
    {
        var offering = await OfferingAsync();
        var (_, person) = await _app.Given.SignedInAsync();
        var page = await person.TakeAsync(offering.Id, Ten);
        Pass(FiveMinutes);

        var late = await person.PressAsync(page, "extend", ("Form.Topic", Topic));

        late.Path.ShouldBe(page.Path);
        late.Text.ShouldContain("We no longer keep this time for you.");
        late.ValueOf("Form.Topic").ShouldBe(Topic);
    }

    [Fact]
    public async Task Take_OwnHoldThatRanOut_IsRenewedAndNeverTwo()
    {
        var offering = await OfferingAsync();
        var (user, person) = await _app.Given.SignedInAsync();
        var first = await person.TakeAsync(offering.Id, Ten);
        Pass(FiveMinutes);

        var second = await person.TakeAsync(offering.Id, Ten);

        second.Path.ShouldBe(first.Path);
        second.Text.ShouldContain("until 08:10:00, London");
        (await BookingsOfAsync(user.Id)).ShouldHaveSingleItem();
    }

    private void Pass(Duration time) => _app.Clock.MoveTo(_app.Clock.GetCurrentInstant() + time);

    private async Task<IReadOnlyList<Booking>> BookingsOfAsync(Guid menteeId)
    {
        await using var db = _app.CreateContext();
        return await db.Bookings.Where(booking => booking.MenteeId == menteeId).ToListAsync();
    }

    private async Task<Offering> OfferingAsync(MeetingTypes types = MeetingTypes.Video) => await _app.Given.OfferingAsync(
        (await _app.Given.MentorAsync()).Id, change: description => description with { MeetingTypes = types });
}
