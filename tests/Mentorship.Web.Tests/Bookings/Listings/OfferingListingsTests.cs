using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Reviews;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Listings;

/// <summary>How offerings stand in the marketplace, after each change that can move it.</summary>
public sealed class OfferingListingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Refresh_DescribedPausedAndPublishedAgain_FollowsIt()
    {
        var mentor = await App.Given.MentorAsync("Paula Price");
        var person = await App.Given.SignInAsync(mentor);
        var offering = await App.Given.OfferingAsync(mentor.Id, "Astrolabes", change: text => text with
        {
            Lengths = [new(30, new(50_00, Currencies.Eur)), new(60, new(20_00, Currencies.Eur))],
            IsIncluded = true,
        });

        (await ListingAsync(offering.Id)).ShouldSatisfyAllConditions(
            listing => listing!.FromMinorUnits.ShouldBe(20_00),
            listing => listing!.CurrencyCode.ShouldBe("EUR"),
            listing => listing!.CategorySlug.ShouldBe("career-guidance"),
            listing => listing!.IsIncluded.ShouldBeTrue());
        (await FoundAsync("astrolab")).ShouldBe(["Astrolabes"]);

        await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{offering.Id}/pause");
        (await ListingAsync(offering.Id)).ShouldBeNull();
        await using var db = App.CreateContext();
        (await db.OfferingWords.AnyAsync(row => row.OfferingId == offering.Id)).ShouldBeFalse();

        await person.SubmitAsync(
            await person.GetAsync($"/mentor/offerings/{offering.Id}"), $"/mentor/offerings/{offering.Id}", ("Form.Title", "Sextants"), ("Form.Category", "leadership"));
        await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{offering.Id}/publication");
        (await ListingAsync(offering.Id))!.CategorySlug.ShouldBe("leadership");
        (await FoundAsync("sextant")).ShouldBe(["Sextants"]);
        (await FoundAsync("astrolab")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refresh_AccountIsDisabledAndEnabled_TakesItsOfferingsAwayAndBack()
    {
        var mentor = await App.Given.MentorAsync("Rude Once");
        await App.Given.OfferingAsync(mentor.Id, "Manners");
        var (admin, _) = await App.Given.AdminAsync();
        await using var scope = App.Services.CreateAsyncScope();
        var manage = scope.ServiceProvider.GetRequiredService<ManageUser>();

        await manage.DisableAsync(mentor.Id, admin.Id, "Reported.", TestClock.Usual, CancellationToken.None);
        (await FoundAsync("manners")).ShouldBeEmpty();
        await manage.EnableAsync(mentor.Id, admin.Id, "A mistake.", TestClock.Usual, CancellationToken.None);
        (await FoundAsync("manners")).ShouldBe(["Manners"]);
    }

    [Fact]
    public async Task Refresh_NextFreeTimeMoves_OrdersByItAtOnce()
    {
        var (soon, late) = (await App.Given.MentorAsync("Soon Free"), await App.Given.MentorAsync("Late Free"));
        await App.Given.OfferingAsync(soon.Id, "Timely one");
        var other = await App.Given.OfferingAsync(late.Id, "Timely two");
        await using var scope = App.Services.CreateAsyncScope();
        var next = scope.ServiceProvider.GetRequiredService<NextAvailable>();
        await next.RefreshAsync([soon.Id, late.Id]);
        await using var db = App.CreateContext();
        await db.WeeklyHours.Where(row => row.MentorId == soon.Id).ExecuteDeleteAsync();
        db.DateOverrides.Add(DateOverride.Of(soon.Id, new(2026, 3, 20), new(9 * 60, 11 * 60)));
        await db.SaveChangesAsync();

        await next.RefreshAsync([soon.Id]);

        (await FoundAsync("timely")).ShouldBe(["Timely two", "Timely one"]);
        await db.WeeklyHours.Where(row => row.MentorId == late.Id).ExecuteDeleteAsync();
        await next.RefreshAsync([late.Id]);
        (await ListingAsync(other.Id))!.NextAvailableAt.ShouldBe(MentorListing.NoFreeTime);
        (await FoundAsync("timely")).ShouldBe(["Timely one", "Timely two"]);
    }

    [Fact]
    public async Task Refresh_ReviewWrittenAndChanged_OrdersByItAtOnce()
    {
        var mentor = await App.Given.MentorAsync();
        var (good, better) = (await App.Given.OfferingAsync(mentor.Id, "Rated good"), await App.Given.OfferingAsync(mentor.Id, "Rated better"));
        await using var scope = App.Services.CreateAsyncScope();
        var write = scope.ServiceProvider.GetRequiredService<WriteReview>();
        var goods = await RateAsync(good, 4);
        await RateAsync(better, 5);

        (await FoundAsync("rated&sort=rating")).ShouldBe(["Rated better", "Rated good"]);
        (await ListingAsync(good.Id)).ShouldSatisfyAllConditions(
            listing => listing!.Rating.ShouldBe(4),
            listing => listing!.RatingCount.ShouldBe(1));
        (await write.RunAsync(goods, 3, "Less than that.", TestClock.Usual, CancellationToken.None)).ShouldBeNull();
        (await ListingAsync(good.Id))!.Rating.ShouldBe(3);

        async Task<Guid> RateAsync(Offering offering, int rating)
        {
            var booking = await App.Given.CompletedAsync(offering, (await App.Given.UserAsync()).Id, TestClock.Usual - Duration.FromDays(rating));
            (await write.RunAsync(booking, rating, "Yes.", TestClock.Usual, CancellationToken.None)).ShouldBeNull();
            return booking;
        }
    }

    [Fact]
    public async Task Job_OfferingWithoutRow_WorksItOut()
    {
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, "Before there were rows");
        await using (var db = App.CreateContext())
        {
            await db.OfferingWords.Where(row => row.OfferingId == offering.Id).ExecuteDeleteAsync();
            await db.OfferingListings.Where(row => row.OfferingId == offering.Id).ExecuteDeleteAsync();
        }

        await using var scope = App.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<HealMentorListings>(scope.ServiceProvider).RunAsync(CancellationToken.None);

        (await FoundAsync("before+rows")).ShouldBe(["Before there were rows"]);
    }

    private async Task<OfferingListing?> ListingAsync(Guid offeringId)
    {
        await using var db = App.CreateContext();
        return await db.OfferingListings.AsNoTracking().SingleOrDefaultAsync(row => row.OfferingId == offeringId);
    }

    private async Task<IReadOnlyList<string>> FoundAsync(string words) =>
        (await App.Visitor().GetAsync($"/offerings?words={words}")).TextsOf("article h3");
}
