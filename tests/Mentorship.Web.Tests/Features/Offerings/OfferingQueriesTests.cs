using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

public sealed class OfferingQueriesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // The offering with its mentor, its reviews, the policies, and three for the slots.
    private const int MostQueries = 6;

    private readonly MentorshipApp _app = fixture.App;

    [Fact]
    public async Task Show_OfferingThatNobodyHasBooked_AsksNoMoreThanItMust() =>
        (await QueriesOfAsync((await OfferingAsync()).Id)).ShouldBeInRange(1, MostQueries);

    [Fact]
    public async Task Show_OfferingWithSessionsAndReviews_AsksNoMoreThanWithout()
    {
        var offering = await OfferingAsync();
        for (var day = 1; day <= 12; day++)
        {
            await HeldAndReviewedAsync(offering, day);
            await _app.Given.BookingAsync(offering, (await _app.Given.UserAsync()).Id, TestClock.Usual + Duration.FromDays(day));
        }

        (await QueriesOfAsync(offering.Id)).ShouldBeInRange(1, MostQueries);
    }

    private async Task<Offering> OfferingAsync() => await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);

    private async Task HeldAndReviewedAsync(Offering offering, int daysAgo)
    {
        var startsAt = TestClock.Usual - Duration.FromDays(daysAgo);
        Booking booking = await _app.Given.BookingAsync(offering, (await _app.Given.UserAsync()).Id, startsAt);
        await _app.Given.ReviewAsync(booking, 4, "It computes now.");
    }

    private async Task<long> QueriesOfAsync(Guid offeringId)
    {
        using var visitor = _app.Visitor();
        var before = _app.Commands.Count;
        var page = await visitor.GetAsync($"/offerings/{offeringId}?date=2026-03-05&zone=Asia/Tokyo");
        page.Status.ShouldBe(HttpStatusCode.OK);
        return _app.Commands.Count - before;
    }
}
