using System.Net;
using Mentorship.Core.Availability;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Availability.Dates;

public sealed class TimeOffTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/mentor/availability/dates/time-off";

    [Fact]
    public async Task Add_SomeDays_ListsThemClosesThemAndMovesTheNextFreeTime()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);

        var page = await AddAsync(person, "2026-03-02", "2026-03-06", "Skiing <b>");

        page.Text.ShouldContain("Your time off is saved.");
        page.TextsOf("tbody th").ShouldBe(["Monday 2 March 2026 to Friday 6 March 2026"]);
        page.Text.ShouldContain("Skiing <b>");
        (await person.GetAsync("/mentor/availability/dates")).TextsOf("a.day")[4].ShouldBe("Fri 6 Mar, time off 6 off");
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.SingleAsync(row => row.Id == offering.Id)).NextAvailableAt.ShouldBe(Instant.FromUtc(2026, 3, 7, 8, 0));
    }

    [Fact]
    public async Task Add_WithoutALastDay_IsOneDay()
    {
        var (_, person) = await MentorAsync();

        (await AddAsync(person, "2026-03-06", "")).TextsOf("tbody th").ShouldBe(["Friday 6 March 2026"]);
    }

    [Fact]
    public async Task Add_OverlappingAndTheSameAgain_KeepsBothAndTheSameOnce()
    {
        var (_, person) = await MentorAsync();

        await AddAsync(person, "2026-03-06", "2026-03-08", "One");
        await AddAsync(person, "2026-03-07", "2026-03-10", "Two");
        var page = await AddAsync(person, "2026-03-07", "2026-03-10", "Three");

        page.TextsOf("tbody td[data-label=Note]").ShouldBe(["One", "Three"]);
    }

    [Theory]
    [InlineData("", "", "Form.First", "Enter the first date.")]
    [InlineData("2026-03-06", "2026-03-05", "Form.Last", "The last date cannot be before the first.")]
    [InlineData("2026-03-06", "2027-03-07", "Form.Last", "Time off is at most 366 days.")]
    [InlineData("2026-02-01", "2026-03-01", "Form.First", "These dates are over.")]
    [InlineData("2036-02-01", "", "Form.First", "This is too far ahead.")]
    [InlineData("soon", "", "Form.First", "“soon” cannot be read here. Check it and try again.")]
    public async Task Add_DatesThatMakeNoSense_SaysSoAndKeepsWhatWasTyped(string first, string last, string field, string words)
    {
        var (_, person) = await MentorAsync();

        var page = await AddAsync(person, first, last, "Skiing");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf(field).ShouldBe(words);
        page.ValueOf("Form.First").ShouldBe(first);
        page.ValueOf("Form.Last").ShouldBe(last);
        page.ValueOf("Form.Note").ShouldBe("Skiing");
    }

    [Fact]
    public async Task Add_WholeLeapYear_IsTheLongest() =>
        (await AddAsync((await MentorAsync()).Person, "2026-03-06", "2027-03-06")).Text.ShouldContain("Your time off is saved.");

    [Fact]
    public async Task Add_MoreThanTheMost_IsRefused()
    {
        var (mentor, person) = await MentorAsync();
        await using (var db = fixture.App.CreateContext())
        {
            db.TimeOff.AddRange(Enumerable.Range(0, TimeOff.MaxAhead).Select(day =>
                TimeOff.Of(mentor.Id, new(new LocalDate(2026, 5, 1).PlusDays(day), new LocalDate(2026, 5, 1).PlusDays(day)), "", TestClock.Usual)));
            await db.SaveChangesAsync();
        }

        var page = await AddAsync(person, "2026-03-06", "");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("You have 50 entries ahead, which is the most. Remove one first.");
    }

    [Fact]
    public async Task Show_TimeOffThatIsOver_IsNotListed()
    {
        var (mentor, person) = await MentorAsync();
        await using (var db = fixture.App.CreateContext())
        {
            db.TimeOff.Add(TimeOff.Of(mentor.Id, new(new(2026, 2, 1), new(2026, 3, 1)), "Over", TestClock.Usual));
            db.TimeOff.Add(TimeOff.Of(mentor.Id, new(new(2026, 2, 1), new(2026, 3, 2)), "Today", TestClock.Usual));
            await db.SaveChangesAsync();
        }

        (await person.GetAsync(Address)).TextsOf("tbody td[data-label=Note]").ShouldBe(["Today"]);
    }

    [Fact]
    public async Task Remove_OnesOwn_OpensTheDatesAgain()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var page = await AddAsync(person, "2026-03-02", "2026-03-06");

        var removed = await person.SubmitAsync(page, $"{Address}/");

        removed.Text.ShouldContain("Your time off is removed.");
        removed.TextsOf("tbody th").ShouldBeEmpty();
        await using var db = fixture.App.CreateContext();
        (await db.Offerings.SingleAsync(row => row.Id == offering.Id)).NextAvailableAt.ShouldBe(Instant.FromUtc(2026, 3, 2, 8, 30));
    }

    [Fact]
    public async Task Remove_AnothersOrUnknown_IsNotFound()
    {
        var (_, person) = await MentorAsync();
        await AddAsync(person, "2026-03-02", "2026-03-06");
        var (mentor, other) = await MentorAsync();
        await using var db = fixture.App.CreateContext();
        var id = (await db.TimeOff.OrderByDescending(off => off.Id).FirstAsync()).Id;

        (await other.PostAsync($"{Address}/{id}/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"{Address}/{mentor.Id}/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await db.TimeOff.AnyAsync(off => off.Id == id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Add_DatesWithASession_ListsItFirst()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var mentee = await fixture.App.Given.UserAsync("Grace Hopper");
        await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 5, 9, 0));

        (await AddAsync(person, "2026-03-05", "")).Element(".stranded").TextContent.ShouldContain("Grace Hopper");
    }

    private static async Task<Page> AddAsync(Person person, string first, string last, string note = "") => await person.SubmitAsync(
        await person.GetAsync(Address), Address, ("Form.First", first), ("Form.Last", last), ("Form.Note", note));

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        return (mentor, await fixture.App.Given.SignInAsync(mentor));
    }
}
