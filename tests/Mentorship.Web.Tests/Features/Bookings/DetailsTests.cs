using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>What a mentee says before booking: topic, length, how to meet.</summary>
public sealed class DetailsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Topic = "How do I make my engine compute Bernoulli numbers?";

    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);
    private static readonly Instant Eleven = Ten + Duration.FromHours(1);

    [Fact]
    public async Task Save_FreeSession_IsConfirmedForBothWithoutPaying()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(
            mentor.Id, change: description => description with { Preparation = "Bring your engine." });
        var (_, mentee) = await fixture.App.Given.SignedInAsync("Ada Lovelace", "Europe/London");
        var details = await mentee.TakeAsync(offering.Id, Ten);
        details.Text.ShouldContain("What Charles Babbage asks you to prepare");
        details.Text.ShouldContain("Bring your engine.");
        details.TextsOf(".steps li").Count.ShouldBe(3);

        var done = await mentee.DescribeAsync(details, Topic);

        done.Path.ShouldBe($"/bookings/{details.BookingId()}/done");
        done.TextsOf("h1").ShouldBe(["Your session with Charles Babbage is booked"]);
        done.Text.ShouldContain("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0)");
        done.Text.ShouldContain("Tuesday 3 March 2026, 10:00–11:00, Berlin (GMT+1) for Charles Babbage");
        (await mentee.GetAsync("/bookings")).Text.ShouldContain("An hour about engines");
        var mentorsBookings = await (await fixture.App.Given.SignInAsync(mentor)).GetAsync("/mentor/bookings");
        mentorsBookings.Text.ShouldContain("Ada Lovelace");
        mentorsBookings.Text.ShouldContain("Confirmed");
        (await mentee.GetAsync(details.Path)).Path.ShouldBe($"/bookings/{details.BookingId()}");
    }

    [Theory]
    [InlineData("", "Write what the session is about.")]
    [InlineData("   \n  ", "Write what the session is about.")]
    [InlineData("too short", "Write a little more: at least 10 characters.")]
    public async Task Save_TopicTooShort_SaysSoBesideTheFieldAndKeepsIt(string topic, string words)
    {
        var (user, person, details) = await HeldAsync();

        var refused = await person.DescribeAsync(details, topic);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Title.ShouldStartWith("Error: ");
        refused.ErrorOf("Form.Topic").ShouldBe(words);
        refused.Element(".error-summary a").GetAttribute("href").ShouldBe("#Form_Topic");
        refused.ValueOf("Form.Topic").Trim().ShouldBe(topic.Trim());
        (await BookingOfAsync(user.Id)).Status.ShouldBe(BookingStatus.Held);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public async Task Save_TopicAtItsLimits_IsBookedOrSaysHowLongItIs(int length, bool isBooked)
    {
        var (_, person, details) = await HeldAsync();

        var page = await person.DescribeAsync(details, new string('x', length));

        page.Path.EndsWith("/done", StringComparison.Ordinal).ShouldBe(isBooked);
        page.ErrorOf("Form.Topic").ShouldBe(isBooked ? null : "Shorten this to 2000 characters; it has 2001.");
    }

    [Fact]
    public async Task Save_AnotherLength_IsHeldAndCostsThat()
    {
        var (user, person, details) = await HeldAsync(description => description with
        {
            Lengths = [new(30, new(20_00, Currencies.Usd)), new(60, new(35_00, Currencies.Usd))],
        });
        details.Text.ShouldContain("30 min · $20");
        details.Text.ShouldContain("You pay the price that stands beside it.");
        details.TextsOf(".price").ShouldBe(["$20"]);
        (await person.GetAsync($"{details.Path}?Form.Minutes=60")).TextsOf(".price").ShouldBe(["$35"]);

        var payment = await person.DescribeAsync(details, Topic, ("Form.Minutes", "60"));

        payment.Path.ShouldEndWith("/payment");
        payment.Text.ShouldContain("$35");
        var hold = await BookingOfAsync(user.Id);
        hold.PriceMinorUnits.ShouldBe(35_00);
        hold.Time.ShouldBe(TimeRange.Of(Ten, 60));
    }

    [Fact]
    public async Task Show_LengthForMembersOnly_IsNotAmongOthersToChoose()
    {
        var (_, _, details) = await HeldAsync(description => description with
        {
            Lengths = [new(30, new(20_00, Currencies.Usd)), new(45, new(25_00, Currencies.Usd)), new(60, Money.Free(Currencies.Usd))],
            IsIncluded = true,
        });

        details.Text.ShouldContain("45 min · $25");
        details.Document.QuerySelectorAll("[name='Form.Minutes']").Select(input => input.GetAttribute("value")).ShouldBe(["30", "45"]);
    }

    [Fact]
    public async Task Save_LengthThatDoesNotFit_KeepsTheHoldAndOffersTheNearest()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, change: description => description with
        {
            Lengths = [new(30, Money.Free(Currencies.Usd)), new(60, Money.Free(Currencies.Usd))],
            Rules = OfferingRules.For(30) with { NoticeHours = 0, BufferBeforeMinutes = 0, BufferAfterMinutes = 0 },
        });
        await fixture.App.Given.BookingAsync(offering, (await fixture.App.Given.UserAsync("Someone Else")).Id, Ten + Duration.FromMinutes(30));
        var (user, person) = await fixture.App.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Ten, 30);

        var refused = await person.DescribeAsync(details, Topic, ("Form.Minutes", "60"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.ValueOf("Form.Topic").ShouldBe(Topic);
        refused.Text.ShouldContain("We keep Tue 3 Mar, 09:00–09:30 for you until");
        refused.TextsOf(".time-option").Count.ShouldBe(3);
        (await BookingOfAsync(user.Id)).Time.ShouldBe(TimeRange.Of(Ten, 30));
        (await person.DescribeAsync(refused, Topic, ("Form.Minutes", "30"))).Text.ShouldContain("is booked");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("None")]
    [InlineData("Chat")]
    [InlineData("Video, Audio")]
    public async Task Save_MeetingTypeThatThereIsNot_IsAskedFor(string? type)
    {
        var (_, person, details) = await HeldAsync(description => description with
        {
            MeetingTypes = MeetingTypes.Video | MeetingTypes.Audio | MeetingTypes.InPerson,
            Place = "Analytical House",
        });
        details.Text.ShouldContain("In person: Analytical House");

        var refused = await person.DescribeAsync(details, Topic, ("Form.MeetingType", type));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorOf("Form.MeetingType").ShouldBe("Choose how you want to meet.");
    }

    [Fact]
    public async Task Save_InPerson_IsShownWithItsPlace()
    {
        var (_, person, details) = await HeldAsync(description => description with
        {
            MeetingTypes = MeetingTypes.Video | MeetingTypes.InPerson,
            Place = "Analytical House",
        });

        var done = await person.DescribeAsync(details, Topic, ("Form.MeetingType", "InPerson"));

        done.Text.ShouldContain("In person: Analytical House");
        (await person.GetAsync($"/bookings/{done.BookingId()}")).Text.ShouldContain("In person: Analytical House");
    }

    [Fact]
    public async Task Draft_BackToTheTimes_KeepsWhatIsWritten()
    {
        var (_, person, details) = await HeldAsync();

        var times = await person.PressAsync(details, "times", ("Form.Topic", "Half"));

        times.Path.ShouldStartWith("/offerings/");
        times.Text.ShouldContain("You hold Tue 3 Mar, 09:00–10:00 until");
        (await person.GetAsync(details.Path)).ValueOf("Form.Topic").ShouldBe("Half");
    }

    [Fact]
    public async Task Save_TabWhoseTimeAnotherTabMoved_BooksWhatItShows()
    {
        var (user, person, first) = await HeldAsync();
        var second = await person.TakeAsync((await BookingOfAsync(user.Id)).OfferingId, Eleven);
        second.Path.ShouldBe(first.Path);

        var done = await person.DescribeAsync(first, Topic);

        done.Text.ShouldContain("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0)");
        (await BookingOfAsync(user.Id)).StartsAt.ShouldBe(Ten);
        var late = await person.DescribeAsync(second, Topic);
        late.Path.ShouldBe($"/bookings/{first.BookingId()}");
        (await BookingOfAsync(user.Id)).StartsAt.ShouldBe(Ten);
    }

    [Fact]
    public async Task Save_Stranger_IsNotFound()
    {
        var (user, _, details) = await HeldAsync();
        var (_, stranger) = await fixture.App.Given.SignedInAsync("Eve Dropper");

        foreach (var path in new[] { details.Path, $"{details.Path}/draft", $"{details.Path}/extension" })
        {
            (await stranger.PostAsync(path, ("Form.Topic", Topic))).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await BookingOfAsync(user.Id)).Topic.ShouldBe("");
    }

    private async Task<(Core.People.User User, Person Person, Page Details)> HeldAsync(Func<OfferingDescription, OfferingDescription>? change = null)
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id, change: change);
        var (user, person) = await fixture.App.Given.SignedInAsync();
        return (user, person, await person.TakeAsync(offering.Id, Ten));
    }

    private async Task<Booking> BookingOfAsync(Guid menteeId)
    {
        await using var db = fixture.App.CreateContext();
        return await db.Bookings.SingleAsync(booking => booking.MenteeId == menteeId);
    }
}
