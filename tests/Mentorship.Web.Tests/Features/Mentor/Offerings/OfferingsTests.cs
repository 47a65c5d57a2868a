using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Offerings;

public sealed class OfferingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public async Task Create_AsDraft_IsSeenByItsMentorAlone()
    {
        var (mentor, person) = await MentorAsync();
        var draft = await fixture.App.Given.OfferingAsync(mentor.Id, "Half a thought", publish: false);
        var (_, other) = await fixture.App.Given.SignedInAsync();

        (await person.GetAsync("/mentor/offerings")).Text.ShouldContain("Half a thought");
        foreach (var one in new[] { fixture.App.Visitor(), other })
        {
            (await one.GetAsync($"/offerings/{draft.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await one.GetAsync("/offerings?words=half+a+thought")).Text.ShouldContain("0 offerings");
        }

        (await other.GetAsync($"/bookings/new?offering={draft.Id}&start={Ten}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await BookAsync(other, draft.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pause_Published_HidesItAndKeepsWhatIsBookedUntilItIsPublishedAgain()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, "Now and then");
        var (mentee, booker) = await fixture.App.Given.SignedInAsync();
        var booking = await fixture.App.Given.BookingAsync(offering, mentee.Id, Ten);

        var paused = await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{offering.Id}/pause");

        paused.Text.ShouldContain("“Now and then” is paused. Booked sessions stay.");
        paused.TextsOf(".chip-state").ShouldContain("Paused");
        (await booker.GetAsync($"/offerings/{offering.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await booker.GetAsync("/offerings?words=now+and+then")).Text.ShouldContain("0 offerings");
        (await BookAsync(booker, offering.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await booker.GetAsync($"/bookings/{booking.Id}")).Text.ShouldContain("Confirmed");

        var published = await person.SubmitAsync(paused, $"/mentor/offerings/{offering.Id}/publication");

        published.Text.ShouldContain("“Now and then” is published: people can book it now.");
        (await booker.GetAsync($"/offerings/{offering.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await booker.GetAsync("/offerings?words=now+and+then")).Text.ShouldContain("1 offering");
    }

    [Fact]
    public async Task Pause_Draft_SaysThatThereIsNothingToPause()
    {
        var (mentor, person) = await MentorAsync();
        var draft = await fixture.App.Given.OfferingAsync(mentor.Id, "Not yet", publish: false);

        var page = await person.PostAsync($"/mentor/offerings/{draft.Id}/pause");

        page.Text.ShouldContain("“Not yet” is not published, so there is nothing to pause.");
        page.TextsOf(".chip-state").ShouldContain("Draft");
    }

    [Fact]
    public async Task AnyPage_AnotherMentorsOffering_IsNotFoundAndStaysAsItIs()
    {
        var (mentor, _) = await MentorAsync();
        var (_, other) = await MentorAsync("George Boole");
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var draft = await fixture.App.Given.OfferingAsync(mentor.Id, publish: false);

        (await other.GetAsync("/mentor/offerings")).Text.ShouldNotContain(offering.Title);
        (await other.GetAsync($"/mentor/offerings/{offering.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"/mentor/offerings/{offering.Id}", Fields("Stolen"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"/mentor/offerings/{offering.Id}", ("Form.Title", ""))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"/mentor/offerings/{offering.Id}/pause")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"/mentor/offerings/{draft.Id}/publication")).Status.ShouldBe(HttpStatusCode.NotFound);

        await using var db = fixture.App.CreateContext();
        var rows = await db.Offerings.Where(row => row.MentorId == mentor.Id).OrderBy(row => row.Status).ToListAsync();
        rows.Select(row => (row.Title, row.Status)).ShouldBe(
            [("An hour about engines", OfferingStatus.Draft), ("An hour about engines", OfferingStatus.Active)]);
    }

    [Fact]
    public async Task Save_NewPriceAndLength_LeaveBookedSessionsAlone()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, "Dear and long", new Money(50_00, Currencies.Usd));
        var (mentee, booker) = await fixture.App.Given.SignedInAsync();
        var booking = await fixture.App.Given.BookingAsync(offering, mentee.Id, Ten);
        var path = $"/mentor/offerings/{offering.Id}";

        var saved = await person.SubmitAsync(
            await person.GetAsync(path), path, ("Form.Title", "Cheap and short"), ("Form.Price", "5"), ("Form.DurationMinutes", "15"));

        saved.Text.ShouldContain("“Cheap and short” is saved. Sessions that are booked keep their price and rules.");
        (await booker.GetAsync($"/offerings/{offering.Id}")).Text.ShouldContain("15 min");
        var session = await booker.GetAsync($"/bookings/{booking.Id}");
        session.TextsOf("h1").ShouldBe(["Dear and long"]);
        session.Text.ShouldContain("$50");
        session.Text.ShouldContain("09:00–10:00, London (GMT+0)");
    }

    [Fact]
    public async Task Create_FieldsThatAreNotTheMentors_AreIgnored()
    {
        var (mentor, person) = await MentorAsync();
        var victim = await fixture.App.Given.MentorAsync("George Boole");

        await person.PostAsync(
            "/mentor/offerings",
            [
                .. Fields("All my own"),
                ("Form.MentorId", victim.Id.ToString()),
                ("Form.Mentor.UserId", victim.Id.ToString()),
                ("Form.Status", "Active"),
                ("Form.PublishedAt", "2020-01-01T00:00:00Z"),
                ("Form.PriceMinorUnits", "1"),
                ("Form.Rules.GridMinutes", "1"),
                ("Form.Lengths[0].DurationMinutes", "5"),
                ("Form.Lengths[0].PriceMinorUnits", "1"),
                ("Form.MoreLengths[3].DurationMinutes", "5"),
                ("Form.MoreLengths[7].IsOffered", "true"),
                ("Form.MoreLengths[7].Price", "1"),
                ("Form.MeetingTypes", "8"),
            ]);

        await using var db = fixture.App.CreateContext();
        var offering = await db.Offerings.SingleAsync(row => row.Title == "All my own");
        offering.MentorId.ShouldBe(mentor.Id);
        offering.Status.ShouldBe(OfferingStatus.Draft);
        offering.PublishedAt.ShouldBeNull();
        offering.PriceMinorUnits.ShouldBe(20_00);
        offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(30, 20_00)]);
        offering.MeetingTypes.ShouldBe(MeetingTypes.Video);
        offering.Rules.GridMinutes.ShouldBe(30);
    }

    [Fact]
    public async Task List_NoHours_SaysWhyNothingCanBeBooked()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();
        await person.PostAsync(
            "/mentor/profile",
            ("Form.Headline", "Engineer"),
            ("Form.YearsOfExperience", "1"),
            ("Form.Specialties", "Engines"),
            ("Form.Bio", "I build."));

        var page = await person.GetAsync("/mentor/offerings");

        page.Text.ShouldContain("You have no hours yet, so nothing can be booked.");
        page.Text.ShouldContain("You offer nothing yet.");
    }

    private static (string, string?)[] Fields(string title) =>
    [
        ("Form.Title", title),
        ("Form.Category", "career-guidance"),
        ("Form.DurationMinutes", "30"),
        ("Form.Currency", "USD"),
        ("Form.Price", "20"),
        ("Form.Description", "We look at it."),
    ];

    private static Task<Page> BookAsync(Person person, Guid offeringId) => person.PostAsync(
        "/bookings", ("Form.OfferingId", offeringId.ToString()), ("Form.Start", Ten.ToString()), ("Form.Topic", "It does not compute."));

    private async Task<(User Mentor, Person Person)> MentorAsync(string name = "Charles Babbage")
    {
        var mentor = await fixture.App.Given.MentorAsync(name);
        return (mentor, await fixture.App.Given.SignInAsync(mentor));
    }
}
