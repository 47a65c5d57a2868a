using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Admin;

public sealed class PoliciesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Change_Hold_CountsForSessionsFromThenOnAndStandsInTheHistory()
    {
        var (admin, person) = await Given.AdminAsync();
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var (before, _) = await Given.SignedInAsync();
        var (_, mentee) = await Given.SignedInAsync();
        var old = await Given.HoldAsync(offering, before.Id, Ten);

        var saved = await ChangeAsync(person, "hold_minutes", "12");
        var details = await mentee.TakeAsync(offering.Id, Ten + Duration.FromHours(3));

        saved.Text.ShouldContain("Hold is 12 minutes for sessions that are booked from now on.");
        await using var db = fixture.App.CreateContext();
        (await BookingAsync(db, old.Id)).Policy.HoldMinutes.ShouldBe(SessionPolicy.Default.HoldMinutes);
        var held = await BookingAsync(db, details.BookingId());
        held.Policy.HoldMinutes.ShouldBe(12);
        held.HoldExpiresAt.ShouldBe(TestClock.Usual + Duration.FromMinutes(12));
        var history = (await person.GetAsync("/admin/policies/hold_minutes")).Text;
        history.ShouldContain($"5 minutes → 12 minutes, by {admin.Name}: To see what happens.");
        (await person.GetAsync("/admin/audit?kind=policy")).Text.ShouldContain("policy changed");

        (await ChangeAsync(person, "hold_minutes", "5")).Text.ShouldContain("Hold is 5 minutes");
    }

    [Theory]
    [InlineData("late_cancellation_refund_percent", "101", "Enter a whole number from 0 to 100.")]
    [InlineData("late_cancellation_refund_percent", "-1", "Enter a whole number from 0 to 100.")]
    [InlineData("late_cancellation_refund_percent", "2147483648", "“2147483648” cannot be read here.")]
    [InlineData("late_cancellation_refund_percent", "half", "“half” cannot be read here.")]
    [InlineData("late_cancellation_refund_percent", "", "Enter a whole number.")]
    [InlineData("late_cancellation_refund_percent", "50", "Refund when cancelled late is that already.")]
    [InlineData("cancellation_cutoff_hours", "25", "Free cancellation (24 hours before the start) must not end later than cancelling itself (25 hours before).")]
    public async Task Change_ToWhatItCannotBe_SaysSoBesideTheField(string key, string value, string words)
    {
        var (_, person) = await Given.AdminAsync();

        var page = await ChangeAsync(person, key, value);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Value").ShouldNotBeNull().ShouldContain(words);
        page.ValueOf("Form.Reason").ShouldBe("To see what happens.");
        await using var db = fixture.App.CreateContext();
        (await db.PolicyValues.AnyAsync(row => row.Key == key)).ShouldBeFalse();
    }

    [Fact]
    public async Task Change_TwoAdminsFromTheSamePage_TellsTheSecond()
    {
        var (_, first) = await Given.AdminAsync();
        var (_, second) = await Given.AdminAsync();
        var shown = await second.GetAsync("/admin/policies/max_counter_proposals");
        await ChangeAsync(first, "max_counter_proposals", "4");

        var page = await second.SubmitAsync(shown, "/admin/policies/max_counter_proposals", ("Form.Value", "1"), ("Form.Reason", "Fewer."));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Another admin has changed this while you were reading.");
        await using var db = fixture.App.CreateContext();
        (await db.PolicyValues.SingleAsync(row => row.Key == "max_counter_proposals")).Value.ShouldBe(4);
    }

    [Fact]
    public async Task List_SearchedNarrowedAndSorted_ShowsThoseAndTheFileTheSame()
    {
        var (_, person) = await Given.AdminAsync();
        await ChangeAsync(person, "mentor_max_reschedules_per_session", "3");

        (await NamesAsync(person, "words=moves&sort=name")).ShouldBe(["Moves by the mentee", "Moves by the mentor"]);
        (await NamesAsync(person, "words=moves&state=changed")).ShouldBe(["Moves by the mentor"]);
        (await NamesAsync(person, "words=moves&state=first")).ShouldBe(["Moves by the mentee"]);
        (await NamesAsync(person, "")).ShouldBe(PolicyTable.All.Select(definition => definition.Name));
        var file = await person.Http.GetStringAsync(new Uri("/admin/policies.csv?words=moves&state=changed", UriKind.Relative));
        file.ShouldContain("mentor_max_reschedules_per_session,Moves by the mentor,3,Times,");
        file.ShouldNotContain("Moves by the mentee");
        var audit = await person.GetAsync((await person.GetAsync("/admin/policies/mentor_max_reschedules_per_session")).Element("a[href^='/admin/audit?']").GetAttribute("href")!);
        audit.TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("Value: 3");
    }

    [Fact]
    public async Task Open_NoAdmin_IsForbidden()
    {
        var (_, person) = await Given.SignedInAsync();

        (await person.GetAsync("/admin/policies")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync("/admin/audit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync("/admin/audit.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/admin/policies?state=good")]
    [InlineData("/admin/policies.csv?state=good")]
    [InlineData("/admin/audit?kind=secrets")]
    [InlineData("/admin/audit.csv?since=forever")]
    public async Task List_AskedForWhatThereIsNot_IsRefused(string address)
    {
        var (_, person) = await Given.AdminAsync();

        (await person.GetAsync(address)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Person person, string query) =>
        [.. (await person.GetAsync($"/admin/policies?{query}")).Document.QuerySelectorAll("tbody th .cell-text").Select(cell => cell.FirstChild!.TextContent.Trim())];

    private static async Task<Page> ChangeAsync(Person person, string key, string value) => await person.SubmitAsync(
        await person.GetAsync($"/admin/policies/{key}"), $"/admin/policies/{key}", ("Form.Value", value), ("Form.Reason", "To see what happens."));

    private static Task<Booking> BookingAsync(Core.Data.MentorshipDbContext db, Guid id) =>
        db.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == id);
}
