using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.Core.Reviews;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Listings;

/// <summary>How mentors stand in the directory, after each change that can move it.</summary>
public sealed class MentorListingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Past = Instant.FromUtc(2026, 2, 24, 9, 0);

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Refresh_OfferingsPublishedRepricedAndPaused_FollowsThem()
    {
        var mentor = await App.Given.MentorAsync("Paula Price");
        var person = await App.Given.SignInAsync(mentor);
        await App.Given.ListedAsync(mentor.Id);
        (await ListingAsync(mentor)).IsListed.ShouldBeFalse();
        var dear = await App.Given.OfferingAsync(mentor.Id, "Dear", new(90_00, Currencies.Eur));
        await App.Given.OfferingAsync(mentor.Id, "Cheap", new(20_00, Currencies.Eur));
        await App.Given.OfferingAsync(mentor.Id, "Abroad", new(5_00, Currencies.Usd), change: description => description with { CategorySlug = "leadership" });

        (await ListingAsync(mentor)).ShouldSatisfyAllConditions(
            listing => listing.IsListed.ShouldBeTrue(),
            listing => listing.FromMinorUnits.ShouldBe(20_00),
            listing => listing.FromCurrencyCode.ShouldBe("EUR"));
        await using var db = App.CreateContext();
        (await db.MentorPrices.Where(row => row.MentorId == mentor.Id).OrderBy(row => row.CurrencyCode).Select(row => row.FromMinorUnits).ToListAsync()).ShouldBe([20_00, 5_00]);
        (await db.MentorCategories.Where(row => row.MentorId == mentor.Id).OrderBy(row => row.CategorySlug).Select(row => row.CategorySlug).ToListAsync())
            .ShouldBe(["career-guidance", "leadership"]);

        var ids = await db.Offerings.Where(row => row.MentorId == mentor.Id && row.Id != dear.Id).Select(row => row.Id).ToListAsync();
        foreach (var id in ids)
        {
            await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{id}/pause");
        }

        (await ListingAsync(mentor)).FromMinorUnits.ShouldBe(90_00);
        await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{dear.Id}/pause");
        (await ListingAsync(mentor)).IsListed.ShouldBeFalse();
        (await db.MentorWords.AnyAsync(row => row.MentorId == mentor.Id)).ShouldBeFalse();
        (await db.MentorPrices.AnyAsync(row => row.MentorId == mentor.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Refresh_NameProfileAndAccountChanged_FollowsThem()
    {
        var mentor = await App.Given.MentorAsync("Augusta Byron");
        await App.Given.OfferingAsync(mentor.Id);
        var person = await App.Given.SignInAsync(mentor);

        await person.SubmitAsync(await person.GetAsync("/account/profile"), "/account/profile", ("Form.Name", "Augusta King-Noël"));
        (await FoundAsync("king noel")).ShouldBe(["Augusta King-Noël"]);
        (await FoundAsync("byron")).ShouldBeEmpty();

        await person.SubmitAsync(
            await person.GetAsync("/mentor/profile"), "/mentor/profile", ("Form.Specialties", "Astrolabes"), ("Form.YearsOfExperience", "2"), ("Form.JobFamily", "data"));
        (await FoundAsync("astrolab")).ShouldBe(["Augusta King-Noël"]);
        (await ListingAsync(mentor)).ShouldSatisfyAllConditions(
            listing => listing.YearsOfExperience.ShouldBe(2),
            listing => listing.JobFamily.ShouldBe(JobFamily.Data));

        var (adminUser, _) = await App.Given.AdminAsync();
        await using var scope = App.Services.CreateAsyncScope();
        var manage = scope.ServiceProvider.GetRequiredService<ManageUser>();
        await manage.DisableAsync(mentor.Id, adminUser.Id, "Reported.", TestClock.Usual, CancellationToken.None);
        (await FoundAsync("astrolab")).ShouldBeEmpty();
        await manage.EnableAsync(mentor.Id, adminUser.Id, "A mistake.", TestClock.Usual, CancellationToken.None);
        (await FoundAsync("astrolab")).ShouldBe(["Augusta King-Noël"]);
    }

    [Fact]
    public async Task Refresh_SessionCompleted_CountsIt()
    {
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id);
        var booking = await App.Given.BookingAsync(offering, (await App.Given.UserAsync()).Id, Past);
        await App.Given.BookingAsync(offering, (await App.Given.UserAsync()).Id, Past + Duration.FromDays(10));

        await using var scope = App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ConductSession>().CompleteAsync(booking.Id, mentor.Id, TestClock.Usual, CancellationToken.None)).ShouldBeTrue();

        (await ListingAsync(mentor)).SessionsHeld.ShouldBe(1);
    }

    [Fact]
    public async Task Refresh_ReviewWrittenAndChanged_OrdersByItAtOnce()
    {
        var (good, better) = (await App.Given.MentorAsync("Good Rated"), await App.Given.MentorAsync("Better Rated"));
        await using var scope = App.Services.CreateAsyncScope();
        foreach (var (mentor, rating) in new[] { (good, 4), (better, 2) })
        {
            var booking = await App.Given.BookingAsync(await App.Given.OfferingAsync(mentor.Id), (await App.Given.UserAsync()).Id, Past);
            await scope.ServiceProvider.GetRequiredService<ConductSession>().CompleteAsync(booking.Id, mentor.Id, TestClock.Usual, CancellationToken.None);
            var write = scope.ServiceProvider.GetRequiredService<WriteReview>();
            (await write.RunAsync(booking.Id, rating, "Yes.", TestClock.Usual, CancellationToken.None)).ShouldBeNull();
            if (mentor == better)
            {
                (await App.Visitor().GetAsync("/mentors?words=rated&sort=rating")).TextsOf("article h3").ShouldBe(["Good Rated", "Better Rated"]);
                (await App.Visitor().GetAsync("/mentors?words=rated&rating=4")).TextsOf("article h3").ShouldBe(["Good Rated"]);
                (await write.RunAsync(booking.Id, 5, "More than that.", TestClock.Usual, CancellationToken.None)).ShouldBeNull();
            }
        }

        var page = await App.Visitor().GetAsync("/mentors?words=rated&sort=rating");
        page.TextsOf("article h3").ShouldBe(["Better Rated", "Good Rated"]);
        page.TextsOf("article")[0].ShouldContain("1 session held");
        page.TextsOf("article .stars")[0].ShouldContain("5.0");
        page.TextsOf("article .stars")[0].ShouldContain("1 review");
        (await ListingAsync(better)).ShouldSatisfyAllConditions(
            listing => listing.Rating.ShouldBe(5),
            listing => listing.RatingCount.ShouldBe(1));
    }

    [Fact]
    public async Task Refresh_RequestsAnsweredAndNot_SaysTheShareOnceThereAreThree()
    {
        var mentor = await App.Given.MentorAsync("Answering Always");
        var offering = await App.Given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request });
        await using var scope = App.Services.CreateAsyncScope();
        var (answer, expire) = (scope.ServiceProvider.GetRequiredService<AnswerRequest>(), scope.ServiceProvider.GetRequiredService<BookingChanges>());
        var requests = new List<Guid>();
        for (var number = 0; number < 3; number++)
        {
            requests.Add(await App.Given.BookedAsync(offering, (await App.Given.UserAsync()).Id, TestClock.Usual + Duration.FromDays(4 + number) + Duration.FromHours(2)));
        }

        (await answer.ApproveAsync(requests[0], TestClock.Usual, CancellationToken.None)).ShouldBeTrue();
        (await answer.DeclineAsync(requests[1], "No time.", TestClock.Usual, CancellationToken.None)).ShouldBeTrue();
        (await ListingAsync(mentor)).ResponsePercent.ShouldBeNull();
        (await expire.SaveAsync(requests[2], booking => booking.Expire(TestClock.Usual + Duration.FromDays(3)), false, CancellationToken.None)).ShouldBeTrue();

        (await ListingAsync(mentor)).ResponsePercent.ShouldBe(67);
        (await App.Visitor().GetAsync("/mentors?words=answering")).TextsOf("article").ShouldHaveSingleItem().ShouldContain("Answers 67% of requests");

        // Another time is an answer too, and the silence after it the mentee's.
        var start = TestClock.Usual + Duration.FromDays(8) + Duration.FromHours(2);
        var countered = await App.Given.BookedAsync(offering, (await App.Given.UserAsync()).Id, start);
        await App.Given.CounteredAsync(countered, Party.Mentor, start + Duration.FromHours(2));
        (await expire.SaveAsync(countered, booking => booking.Expire(TestClock.Usual + Duration.FromDays(3)), false, CancellationToken.None)).ShouldBeTrue();
        (await ListingAsync(mentor)).ResponsePercent.ShouldBe(75);
    }

    [Fact]
    public async Task List_MoreThanAPage_HasASecondWithTheSameFilters()
    {
        for (var number = 0; number < 13; number++)
        {
            await App.Given.OfferingAsync((await App.Given.MentorAsync($"Paged Person {number}")).Id);
        }

        var first = await App.Visitor().GetAsync("/mentors?words=paged&sort=experience");
        var second = await App.Visitor().GetAsync(first.Element("a[rel=next]").GetAttribute("href")!);

        first.TextsOf("#found").ShouldBe(["13 mentors"]);
        second.Address.Query.ShouldContain("words=paged");
        second.Address.Query.ShouldContain("sort=experience");
        first.TextsOf("article h3").Concat(second.TextsOf("article h3")).Distinct().Count().ShouldBe(13);
        second.TextsOf("article h3").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Refresh_SixAtOnce_LeavesOneOfEach()
    {
        var mentor = await App.Given.MentorAsync("Many Hands");
        await App.Given.OfferingAsync(mentor.Id);
        await using (var db = App.CreateContext())
        {
            await db.MentorListings.Where(row => row.MentorId == mentor.Id).ExecuteDeleteAsync();
            await db.MentorWords.Where(row => row.MentorId == mentor.Id).ExecuteDeleteAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => App.Given.ListedAsync(mentor.Id)));

        (await ListingAsync(mentor)).IsListed.ShouldBeTrue();
        (await FoundAsync("hands")).ShouldBe(["Many Hands"]);
    }

    [Fact]
    public async Task Job_RowsMissingStaleOrDue_WorksThemOutAnew()
    {
        var (missing, stale) = (await App.Given.MentorAsync("Miss Ing"), await App.Given.MentorAsync("Sta Le"));
        await App.Given.OfferingAsync(missing.Id);
        await App.Given.OfferingAsync(stale.Id);
        await using var db = App.CreateContext();
        await db.MentorListings.Where(row => row.MentorId == missing.Id).ExecuteDeleteAsync();
        await db.MentorListings.Where(row => row.MentorId == stale.Id).ExecuteUpdateAsync(row => row
            .SetProperty(column => column.IsListed, false)
            .SetProperty(column => column.DueAt, TestClock.Usual));

        await using var scope = App.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<HealMentorListings>(scope.ServiceProvider).RunAsync(CancellationToken.None);

        (await ListingAsync(missing)).IsListed.ShouldBeTrue();
        (await ListingAsync(stale)).ShouldSatisfyAllConditions(
            listing => listing.IsListed.ShouldBeTrue(),
            listing => listing.DueAt.ShouldBe(TestClock.Usual + MentorListing.LongestTrust));
    }

    private async Task<MentorListing> ListingAsync(User mentor)
    {
        await using var db = App.CreateContext();
        return await db.MentorListings.AsNoTracking().SingleAsync(row => row.MentorId == mentor.Id);
    }

    private async Task<IReadOnlyList<string>> FoundAsync(string words) =>
        (await App.Visitor().GetAsync($"/mentors?words={Uri.EscapeDataString(words)}")).TextsOf("article h3");
}
