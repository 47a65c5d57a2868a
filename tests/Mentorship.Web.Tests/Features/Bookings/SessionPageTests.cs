using Mentorship.Core.Common;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>What a session's own page says of it, while it is on and afterwards.</summary>
public sealed class SessionPageTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Thursday = Instant.FromUtc(2026, 3, 5, 9, 0);

    private MentorshipApp App => fixture.App;

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
    [InlineData(0, "Possible until Thu 5 Mar, 07:00 London (GMT+0).")]
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
}
