using System.Globalization;
using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>A member who does everything at once on two processes, while an admin does too.</summary>
public sealed class MembersTests(TwoNodesTests.Running running) : IClassFixture<TwoNodesTests.Running>
{
    private const int Tabs = 10;
    private const int MostRounds = 20;

    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private MentorshipApp Office => running.Nodes.Office;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Book_TenTabsToTheEnd_NeverMoreThanTheLimit(int limit)
    {
        var (member, tabs) = await TabsAsync(limit);
        await using var db = Office.CreateContext();

        await BookUntilUsedUpAsync(member, tabs, limit);
        var answers = await RaceAsync(tabs);

        answers.ShouldAllBe(page => page.Status == HttpStatusCode.UnprocessableEntity);
        answers.ShouldAllBe(page => page.Text.Contains("Your included sessions of that week are used up.", StringComparison.Ordinal));
        (await BookedAsync(db, member)).ShouldBe(limit);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Book_TenTabsWhileAnAdminResets_NeverMoreThanWhatWasGivenBack()
    {
        var (member, tabs) = await TabsAsync(limit: 2);
        var admin = (await Office.Given.UserAsync("Grace Hopper")).Id;
        await using var db = Office.CreateContext();
        await BookUntilUsedUpAsync(member, tabs, 2);

        // Two presses of the button beside ten tabs.
        await Task.WhenAll(RaceAsync(tabs), ResetAsync(member, admin), ResetAsync(member, admin));
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        var granted = await db.AllowanceGrants.Where(grant => grant.MemberId == member).SumAsync(grant => grant.Sessions);
        // The second press may come when what the first gave is used again in part.
        granted.ShouldBeInRange(2, 4);
        await BookUntilUsedUpAsync(member, tabs, 2 + granted);
        await RaceAsync(tabs);

        (await BookedAsync(db, member)).ShouldBe(2 + granted);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    /// <summary>A tab takes another's hold away, so it takes a few rounds until all that can be booked is.</summary>
    private async Task BookUntilUsedUpAsync(Guid member, IReadOnlyList<Tab> tabs, int limit)
    {
        await using var db = Office.CreateContext();
        for (var round = 0; await BookedAsync(db, member) < limit; round++)
        {
            round.ShouldBeLessThan(MostRounds, "Nobody gets anywhere.");
            var answers = await RaceAsync(tabs);
            answers.ShouldAllBe(page => (int)page.Status < 500);
            (await BookedAsync(db, member)).ShouldBeLessThanOrEqualTo(limit);
        }
    }

    private static Task<int> BookedAsync(Core.Data.MentorshipDbContext db, Guid member) =>
        db.Bookings.CountAsync(booking => booking.MenteeId == member && booking.Status == BookingStatus.Confirmed);

    private async Task ResetAsync(Guid member, Guid admin)
    {
        await using var scope = Office.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ResetAllowance>().RunAsync(member, admin, "As agreed.", TestClock.Usual, CancellationToken.None);
    }

    /// <summary>Each takes its own time with its own mentor, and books it as far as it comes.</summary>
    private static async Task<IReadOnlyList<Page>> RaceAsync(IReadOnlyList<Tab> tabs)
    {
        var barrier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var going = tabs.Select(async tab =>
        {
            await barrier.Task;
            var held = await tab.Person.PostAsync(
                tab.Token, "/bookings", ("Form.OfferingId", tab.Offering.Id.ToString()), ("Form.Start", tab.Start.ToString()));
            return held.Path.EndsWith("/details", StringComparison.Ordinal) && held.Document.Forms.Any(form => form.Id == "details")
                ? await tab.Person.DescribeAsync(held, "My engine does not compute.")
                : held;
        }).ToList();
        barrier.SetResult();
        return await Task.WhenAll(going);
    }

    private async Task<(Guid Member, IReadOnlyList<Tab> Tabs)> TabsAsync(int limit)
    {
        var (user, person) = await Office.Given.SignedInAsync(string.Create(CultureInfo.InvariantCulture, $"Member of {limit}"));
        await Office.Given.MembershipAsync(user.Id, limit);
        var tabs = new List<Tab>();
        for (var number = 0; number < Tabs; number++)
        {
            var at = person.At(running.Nodes.AddressOf(number % 2));
            var offering = await Office.Given.IncludedOfferingAsync((await Office.Given.MentorAsync()).Id);
            tabs.Add(new(at, await at.TokenAsync(), offering, Ten + Duration.FromDays(number / 3) + Duration.FromHours(2 * (number % 3))));
        }

        return (user.Id, tabs);
    }

    private sealed record Tab(Person Person, FormToken Token, Offering Offering, Instant Start);
}
