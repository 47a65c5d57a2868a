using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>What a session's own page says of it, while it is on and afterwards.</summary>
public sealed class SessionPageTests(AppFixture fixture) : IClassFixture<AppFixture>, IDisposable
{
    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Thursday = Instant.FromUtc(2026, 3, 5, 9, 0);

    private MentorshipApp App => fixture.App;

    public void Dispose() => App.Clock.MoveTo(TestClock.Usual);

    [Fact]
    public async Task Show_OfferingChangedMeanwhile_HasThePreparationItWasBookedWith()
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id, change: description => description with { Preparation = "Bring a drawing." });
        var (user, mentee) = await App.Given.SignedInAsync();
        var id = await App.Given.BookedAsync(offering, user.Id, Thursday);
        await using (var db = App.CreateContext())
        {
            await db.Offerings.Where(row => row.Id == offering.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Preparation, "Bring an engine."));
        }

        var page = await mentee.GetAsync($"/bookings/{id}");

        page.Text.ShouldContain("Bring a drawing.");
        page.Text.ShouldNotContain("Bring an engine.");
        page.TextsOf("[data-countdown]").ShouldBe(["In 3 days 1 hour"]);
    }

    [Fact]
    public async Task Show_BookedBeforePreparationWasKept_HasTheOfferings()
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id, change: description => description with { Preparation = "Bring a drawing." });
        var (user, mentee) = await App.Given.SignedInAsync();
        var id = await App.Given.BookedAsync(offering, user.Id, Thursday);
        await using (var db = App.CreateContext())
        {
            await db.Bookings.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Preparation, (string?)null));
        }

        (await mentee.GetAsync($"/bookings/{id}")).Text.ShouldContain("Bring a drawing.");
    }

    [Fact]
    public async Task Show_IncludedSession_SaysOfWhichWeekBeforeAndAfterItIsCancelled()
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.IncludedOfferingAsync(mentor.Id);
        var (user, member) = await App.Given.SignedInAsync();
        await App.Given.MembershipAsync(user.Id);
        var id = await App.Given.BookedAsync(offering, user.Id, Thursday);

        (await member.GetAsync($"/bookings/{id}")).Text.ShouldContain("It counts in your week of Mon 2 Mar.");
        await App.Given.CancelledAsync(id);

        (await member.GetAsync($"/bookings/{id}")).Text.ShouldContain("The included session of the week of Mon 2 Mar is yours again.");
        (await (await App.Given.SignInAsync(mentor)).GetAsync($"/bookings/{id}")).Text
            .ShouldContain("The included session of the week of Mon 2 Mar is Ada Lovelace’s again.");
    }

    [Theory]
    [InlineData(0, "Was possible until Thu 5 Mar, 07:00 London (GMT+0).")]
    [InlineData(50_00, "Free until Wed 4 Mar, 09:00 London (GMT+0), then 50 % back until Thu 5 Mar, 07:00 London (GMT+0).")]
    public async Task Show_Cancelled_StillHasThePolicyItWasBookedUnder(long price, string words)
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id, price: new(price, Currencies.Usd));
        var (user, mentee) = await App.Given.SignedInAsync();
        var id = price == 0
            ? await App.Given.BookedAsync(offering, user.Id, Thursday)
            : await App.Given.PaidAsync(offering, user.Id, Thursday);
        await App.Given.CancelledAsync(id);

        var page = await mentee.GetAsync($"/bookings/{id}");

        page.TextsOf("dt").ShouldContain("Cancelling");
        page.Text.ShouldContain(words);
        page.Document.QuerySelectorAll("a[href$='/cancellation'], a[href$='/reschedule']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Show_PaidSession_HasAllThereIsToKnowForBoth()
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id, price: new(50_00, Currencies.Usd), change: description => description with { Preparation = "Bring a drawing." });
        var (user, mentee) = await App.Given.SignedInAsync();
        var id = await App.Given.PaidAsync(offering, user.Id, Thursday);

        var page = await mentee.GetAsync($"/bookings/{id}");

        foreach (var (name, words) in new[]
        {
            ("When", "Thursday 5 March 2026, 09:00–10:00, London (GMT+0) Thursday 5 March 2026, 10:00–11:00, Berlin (GMT+1) for Charles Babbage"),
            ("Length", "1 h"), ("Price", "$50"), ("Mentor", "Charles Babbage"),
            ("Cancel", "Free until Wed 4 Mar, 09:00 London (GMT+0), then 50 % back until Thu 5 Mar, 07:00 London (GMT+0)."),
            ("Move", "You can ask until Thu 5 Mar, 05:00 London (GMT+0); it can be moved 2 times at your wish."),
        })
        {
            FactOf(page, name).ShouldContain(words);
        }

        page.TextsOf("#topic + .prose").ShouldBe(["My engine does not compute."]);
        page.TextsOf("#prepare + .prose").ShouldBe(["Bring a drawing."]);
        page.Text.ShouldContain("You can join here from Thu 5 Mar, 08:45 London (GMT+0).");
        page.TextsOf(".timeline strong").ShouldBe(["Confirmed", "Ada Lovelace took the time"]);
        var mentors = await (await App.Given.SignInAsync(mentor)).GetAsync($"/bookings/{id}");
        FactOf(mentors, "When").ShouldContain("Thursday 5 March 2026, 09:00–10:00, London (GMT+0) for Ada Lovelace");
        FactOf(mentors, "Cancel").ShouldContain("Until it begins, with a reason. Ada Lovelace then gets everything back.");
    }

    // What was done before, how many minutes before the start it is, and what each side can do then.
    [Theory]
    [InlineData("request", 3000, "cancellation", "approval declination reschedule")]
    [InlineData("confirm", 3000, "cancellation reschedule", "cancellation reschedule")]
    [InlineData("confirm", 180, "cancellation", "cancellation reschedule")]
    [InlineData("confirm", 60, "", "cancellation")]
    [InlineData("confirm", 10, "attendance", "attendance cancellation")]
    [InlineData("confirm", -1, "attendance", "attendance completion")]
    [InlineData("confirm", -11, "attendance no-show", "attendance completion no-show")]
    [InlineData("confirm", -61, "no-show", "completion no-show")]
    [InlineData("complete", -90, "review", "")]
    [InlineData("cancel", 3000, "", "")]
    public async Task Show_AnyState_HasWhatCanBeDoneThenAndNothingElse(string deed, int minutesBefore, string ofMentee, string ofMentor)
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(
            mentor.Id, change: description => description with { Mode = deed == "request" ? BookingMode.Request : BookingMode.Instant });
        var (user, mentee) = await App.Given.SignedInAsync();
        var id = await App.Given.BookedAsync(offering, user.Id, Thursday);
        var (mentees, mentors) = ($"/bookings/{id}", await App.Given.SignInAsync(mentor));
        if (deed == "cancel")
        {
            await App.Given.CancelledAsync(id);
        }

        App.Clock.MoveTo(deed is "request" ? TestClock.Usual : Thursday - Duration.FromMinutes(minutesBefore));
        if (deed == "complete")
        {
            await mentors.PostAsync($"/bookings/{id}/completion");
        }

        ActionsOn(await mentee.GetAsync(mentees)).ShouldBe(ofMentee);
        ActionsOn(await mentors.GetAsync(mentees)).ShouldBe(ofMentor);

        string ActionsOn(Page page) => string.Join(' ', page.Document
            .QuerySelectorAll("main form[method=post], main a.btn")
            .Select(element => element.GetAttribute("action") ?? element.GetAttribute("href")!)
            .Where(address => address.StartsWith($"/bookings/{id}/", StringComparison.Ordinal))
            .Select(address => address[$"/bookings/{id}/".Length..])
            .Distinct()
            .Order(StringComparer.Ordinal));
    }

    private static string FactOf(Page page, string name) => page.Document.QuerySelectorAll("dl.facts > div")
        .Where(fact => fact.QuerySelector("dt")?.TextContent == name)
        .Select(fact => string.Join(' ', fact.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Single();
}
