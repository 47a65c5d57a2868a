using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>Taking a time, whose it is then, and giving it back.</summary>
public sealed class HoldTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Topic = "How do I make my engine compute Bernoulli numbers?";

    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);
    private static readonly Instant Eleven = Ten + Duration.FromHours(1);

    [Fact]
    public async Task Take_FromTheBooker_HoldsItForFiveMinutesAndGoesOnToTheDetails()
    {
        var offering = await OfferingAsync();
        var (user, mentee) = await fixture.App.Given.SignedInAsync("Ada Lovelace", "Europe/London");

        var month = await mentee.GetAsync($"/offerings/{offering.Id}?date=2026-03-03");
        var page = await mentee.SubmitAsync(month, "/bookings", ("Form.Start", Ten.ToString()));

        page.Path.ShouldBe($"/bookings/{page.BookingId()}/details");
        page.TextsOf("h1").ShouldBe(["What is it about?"]);
        page.Text.ShouldContain("We keep this time for you until 08:05:00, London (GMT+0)");
        page.Text.ShouldContain("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0)");
        page.Text.ShouldContain("Tuesday 3 March 2026, 10:00–11:00, Berlin (GMT+1) for Charles Babbage");
        await using var db = fixture.App.CreateContext();
        var hold = await db.Bookings.SingleAsync(booking => booking.MenteeId == user.Id);
        hold.Status.ShouldBe(BookingStatus.Held);
        (await StartsAsync(fixture.App.Visitor(), offering.Id)).ShouldNotContain(Ten.ToString());
    }

    [Theory]
    [InlineData("2026-03-02T07:00:00Z", "That time has passed.")]
    [InlineData("2026-06-02T09:00:00Z", "further ahead")]
    [InlineData("2026-03-03T09:07:00Z", "do not start at that minute")]
    [InlineData("2026-03-03T03:00:00Z", "outside the mentor's hours")]
    public async Task Take_TimeThatIsNoSlot_IsRefusedWithTheReason(string start, string words)
    {
        var offering = await OfferingAsync();
        var (user, person) = await fixture.App.Given.SignedInAsync();

        var refused = await person.PostAsync("/bookings", ("Form.OfferingId", offering.Id.ToString()), ("Form.Start", start));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Title.ShouldStartWith("Error: ");
        refused.Text.ShouldContain(words);
        (await BookingsOfAsync(user.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Take_WithinTheNotice_IsRefused()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: new() { NoticeHours = 48 });
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var refused = await person.TakeAsync(offering.Id, Ten);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("too soon");
    }

    [Fact]
    public async Task Take_OwnOffering_IsRefused()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var own = await fixture.App.Given.OfferingAsync(mentor.Id);
        var person = await fixture.App.Given.SignInAsync(mentor);

        var refused = await person.TakeAsync(own.Id, Ten);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("your own offering");
        refused.Document.QuerySelector("main button[type=submit]").ShouldBeNull();
        (await BookingsOfAsync(mentor.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Take_FieldsThatAreNotTheMentees_AreIgnored()
    {
        var offering = await OfferingAsync(new(50_00, Currencies.Usd));
        var (mentee, person) = await fixture.App.Given.SignedInAsync();

        var step = await person.PostAsync(
            "/bookings",
            ("Form.OfferingId", offering.Id.ToString()),
            ("Form.Start", Ten.ToString()),
            ("Form.Price", "0"),
            ("Form.PriceMinorUnits", "0"),
            ("Form.IsIncluded", "true"),
            ("Form.MenteeId", Guid.Empty.ToString()),
            ("Form.Status", "Confirmed"));
        await person.DescribeAsync(
            step, Topic, ("Form.Price", "0"), ("Form.PriceMinorUnits", "0"), ("Form.IsIncluded", "true"), ("Form.Status", "Confirmed"), ("Form.Place", "Mine"));

        var booking = (await BookingsOfAsync(mentee.Id)).ShouldHaveSingleItem();
        booking.PriceMinorUnits.ShouldBe(50_00);
        booking.Status.ShouldBe(BookingStatus.Held);
        booking.Place.ShouldBe("");
    }

    [Fact]
    public async Task Take_TimeThatSomeoneHolds_OffersTheNearestThree()
    {
        var offering = await OfferingAsync();
        var (_, first) = await fixture.App.Given.SignedInAsync();
        var (_, second) = await fixture.App.Given.SignedInAsync("Someone Else");
        await first.TakeAsync(offering.Id, Ten);

        var refused = await second.TakeAsync(offering.Id, Ten);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Someone else has that time.");
        refused.TextsOf(".time-option").ShouldBe(["Tue 3 Mar, 10:30–11:30", "Tue 3 Mar, 11:00–12:00", "Tue 3 Mar, 11:30–12:30"]);
        var taken = await second.SubmitAsync(refused, "/bookings", ("Form.Start", "2026-03-03T10:30:00Z"));
        taken.TextsOf("h1").ShouldBe(["What is it about?"]);
    }

    [Fact]
    public async Task Take_TheSameTimeAgain_IsTheSameHold()
    {
        var offering = await OfferingAsync();
        var (user, person) = await fixture.App.Given.SignedInAsync();

        var first = await person.TakeAsync(offering.Id, Ten);
        var second = await person.TakeAsync(offering.Id, Ten);

        second.Path.ShouldBe(first.Path);
        (await BookingsOfAsync(user.Id)).ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Fact]
    public async Task Take_AnotherTime_MovesTheHoldAndKeepsWhatWasTyped()
    {
        var offering = await OfferingAsync();
        var (user, person) = await fixture.App.Given.SignedInAsync();

        var first = await person.TakeAsync(offering.Id, Ten);
        var times = await person.PressAsync(first, "times", ("Form.Topic", "Half a"));
        var second = await person.SubmitAsync(times, "/bookings", ("Form.Start", Eleven.ToString()));

        second.Path.ShouldBe(first.Path);
        second.ValueOf("Form.Topic").ShouldBe("Half a");
        second.Text.ShouldContain("10:00–11:00, London");
        var hold = (await BookingsOfAsync(user.Id)).ShouldHaveSingleItem();
        hold.StartsAt.ShouldBe(Eleven);
        (await StartsAsync(fixture.App.Visitor(), offering.Id)).ShouldContain("2026-03-03T08:30:00Z");
    }

    [Fact]
    public async Task Take_AnotherMentorsSameTime_GivesTheFirstBack()
    {
        var first = await OfferingAsync();
        var second = await OfferingAsync();
        var (user, person) = await fixture.App.Given.SignedInAsync();
        await person.TakeAsync(first.Id, Ten);

        var page = await person.TakeAsync(second.Id, Ten);

        page.TextsOf("h1").ShouldBe(["What is it about?"]);
        var bookings = await BookingsOfAsync(user.Id);
        bookings.Where(booking => booking.Status == BookingStatus.Held).ShouldHaveSingleItem().OfferingId.ShouldBe(second.Id);
        (await StartsAsync(fixture.App.Visitor(), first.Id)).ShouldContain(Ten.ToString());
    }

    [Fact]
    public async Task Times_WithAHold_SayWhatIsHeldAndLeadOn()
    {
        var offering = await OfferingAsync();
        var other = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Ten);

        var times = await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-03");
        times.Text.ShouldContain("You hold Tue 3 Mar, 09:00–10:00 until 08:05:00, London (GMT+0).");
        times.Element($"input[value='{Ten}']").HasAttribute("checked").ShouldBeTrue();
        (await person.GetAsync(times.Element(".flash a").GetAttribute("href")!)).Path.ShouldBe(details.Path);
        (await person.GetAsync($"/offerings/{other.Id}")).Text.ShouldContain("for An hour about engines with Charles Babbage until");
        (await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}")).Text.ShouldNotContain("You hold");
    }

    [Fact]
    public async Task Show_Hold_GoesToItsStep()
    {
        var offering = await OfferingAsync(new(50_00, Currencies.Usd));
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Ten);
        var address = $"/bookings/{details.BookingId()}";

        (await person.GetAsync(address)).Path.ShouldBe($"{address}/details");
        await person.DescribeAsync(details, Topic);
        (await person.GetAsync(address)).Path.ShouldBe($"{address}/payment");
        (await person.GetAsync($"/bookings/new?offering={offering.Id}&start={Ten}")).Path.ShouldBe($"{address}/payment");
        (await person.GetAsync($"{address}/done")).Path.ShouldBe($"{address}/payment");
    }

    [Fact]
    public async Task Show_HoldAsItsMentor_IsNotThereYet()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var id = (await person.TakeAsync(offering.Id, Ten)).BookingId();
        var mentorPerson = await fixture.App.Given.SignInAsync(mentor);

        foreach (var path in new[] { "", "/details", "/payment", "/done", "/cancellation", "/declination" })
        {
            (await mentorPerson.GetAsync($"/bookings/{id}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await mentorPerson.GetAsync("/mentor/bookings")).Text.ShouldContain("Nothing is coming up.");
    }

    [Fact]
    public async Task Release_Button_FreesTheTimeAndSaysSo()
    {
        var offering = await OfferingAsync();
        var (user, person) = await fixture.App.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Ten);

        var page = await person.SubmitAsync(details, $"/bookings/{details.BookingId()}/release");

        page.Path.ShouldBe($"/offerings/{offering.Id}");
        page.Text.ShouldContain("The time is free again. Nothing is booked.");
        (await StartsAsync(fixture.App.Visitor(), offering.Id)).ShouldContain(Ten.ToString());
        await using var db = fixture.App.CreateContext();
        (await db.SlotClaims.AnyAsync(claim => claim.PersonId == user.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Release_WhileLeaving_FreesTheTimeWithoutAPage()
    {
        var offering = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Ten);

        var answer = await person.SubmitAsync(details, $"/bookings/{details.BookingId()}/release", ("isLeaving", "true"));

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        (await person.GetAsync("/bookings")).Text.ShouldNotContain("The time is free again.");
        (await StartsAsync(fixture.App.Visitor(), offering.Id)).ShouldContain(Ten.ToString());
    }

    [Fact]
    public async Task Release_ThenBackAndOn_TakesTheTimeAgain()
    {
        var offering = await OfferingAsync();
        var (user, person) = await fixture.App.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Ten);
        await person.SubmitAsync(details, $"/bookings/{details.BookingId()}/release");

        var booked = await person.DescribeAsync(details, Topic);

        booked.Text.ShouldContain("is booked");
        (await BookingsOfAsync(user.Id)).Count(booking => booking.Status == BookingStatus.Confirmed).ShouldBe(1);
    }

    [Fact]
    public async Task Pay_WithoutALiveHold_IsAConflict()
    {
        var offering = await OfferingAsync(new(50_00, Currencies.Usd));
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var payment = await person.DescribeAsync(await person.TakeAsync(offering.Id, Ten), Topic);
        payment.Path.ShouldEndWith("/payment");
        await person.PostAsync($"/bookings/{payment.BookingId()}/release");

        (await person.PostAsync($"/bookings/{payment.BookingId()}/payment")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Show_Visitor_SignsInFirstAndTakesTheTimeWithOneButton()
    {
        var offering = await OfferingAsync();
        var user = await fixture.App.Given.UserAsync();
        var person = fixture.App.Visitor();

        var month = await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-03");
        var signIn = await person.SubmitAsync(month, "/bookings/new", ("start", Ten.ToString()));
        signIn.Path.ShouldBe("/account/sign-in");
        var step = await person.SubmitAsync(signIn, "/account/sign-in", ("Form.Email", user.Email), ("Form.Password", TestSupport.Given.Password));
        step.Path.ShouldBe("/bookings/new");
        step.TextsOf("h1").ShouldBe(["Take this time"]);
        (await BookingsOfAsync(user.Id)).ShouldBeEmpty();

        (await person.SubmitAsync(step, "/bookings")).TextsOf("h1").ShouldBe(["What is it about?"]);
    }

    [Fact]
    public async Task Show_WithoutATime_SendsBackToPickOne()
    {
        var offering = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var page = await person.GetAsync($"/bookings/new?offering={offering.Id}");

        page.Path.ShouldBe($"/offerings/{offering.Id}");
        page.Text.ShouldContain("Pick a time first.");
        (await person.PostAsync("/bookings", ("Form.OfferingId", offering.Id.ToString())))
            .TextsOf(".error-summary a").ShouldBe(["Pick a time."]);
    }

    [Fact]
    public async Task Show_UnknownOffering_IsNotFound()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        (await person.GetAsync($"/bookings/new?offering={Guid.Empty}&start={Ten}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.TakeAsync(Guid.Empty, Ten)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<string?>> StartsAsync(Person person, Guid offeringId) =>
        [.. (await person.GetAsync($"/offerings/{offeringId}?date=2026-03-03&zone=Europe/Berlin")).Document
            .QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value"))];

    private async Task<IReadOnlyList<Booking>> BookingsOfAsync(Guid menteeId)
    {
        await using var db = fixture.App.CreateContext();
        return await db.Bookings.Where(booking => booking.MenteeId == menteeId).ToListAsync();
    }

    private async Task<Offering> OfferingAsync(Money? price = null) =>
        await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id, price: price);
}
