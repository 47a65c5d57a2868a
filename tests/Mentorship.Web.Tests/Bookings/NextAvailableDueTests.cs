using Mentorship.Core.Bookings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings;

/// <summary>What time alone makes stale. These move the clock, so they have an application to themselves.</summary>
public sealed class NextAvailableDueTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task RefreshDue_NoticeOfTheFirstStartBegins_FindsTheNextAndOnlyThen()
    {
        var mentor = await fixture.App.Given.MentorAsync(zone: "Europe/London");
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: new() { NoticeHours = 2, GridMinutes = 60 });
        (await RefreshDueAsync()).ShouldBe(1);
        (await NextAsync(offering.Id)).ShouldBe(Instant.FromUtc(2026, 3, 2, 10, 0));
        (await RefreshDueAsync()).ShouldBe(0);

        fixture.App.Clock.MoveTo(Instant.FromUtc(2026, 3, 2, 8, 0, 1));

        (await RefreshDueAsync()).ShouldBe(1);
        (await NextAsync(offering.Id)).ShouldBe(Instant.FromUtc(2026, 3, 2, 11, 0));
        (await RefreshDueAsync()).ShouldBe(0);
    }

    private async Task<int> RefreshDueAsync()
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshDueAsync(100, CancellationToken.None);
    }

    private async Task<Instant?> NextAsync(Guid offeringId)
    {
        await using var db = fixture.App.CreateContext();
        return (await db.Offerings.SingleAsync(offering => offering.Id == offeringId)).NextAvailableAt;
    }
}
