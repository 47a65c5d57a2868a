using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

public sealed class HealNextAvailableTests(DatabaseFixture databases) : JobsDatabase(databases)
{
    // Nine in London, where the mentors are.
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public async Task Start_ValueIsStale_IsHealedByTheRunningScheduler()
    {
        await using var pages = MentorshipApp.Start(Database, Clock);
        await OfferingAsync(pages);
        await pages.CreateContext().Offerings.ExecuteUpdateAsync(row => row
            .SetProperty(column => column.NextAvailableAt, Nine - Duration.FromDays(1))
            .SetProperty(column => column.NextAvailableDueAt, TestClock.Usual));

        await using var jobs = await StartAsync();

        await UntilAsync(async () => (await StateAsync(pages)).Single() is var state && state.Next == Nine && state.Due > TestClock.Usual);
    }

    [Fact]
    public async Task Run_MoreThanABatchIsDue_HealsAll()
    {
        await using var app = MentorshipApp.Start(Database, Clock);
        for (var mentor = 0; mentor < 60; mentor++)
        {
            await OfferingAsync(app);
        }

        await RunAsync(app);

        (await StateAsync(app)).ShouldAllBe(state => state.Next == Nine && state.Due > TestClock.Usual);
    }

    [Fact]
    public async Task Run_OneAfterAnotherOrAtOnce_LeavesTheSame()
    {
        await using var app = MentorshipApp.Start(Database, Clock);
        for (var mentor = 0; mentor < 5; mentor++)
        {
            await OfferingAsync(app);
        }

        await RunAsync(app);
        await RunAsync(app);
        var serial = await StateAsync(app);
        await app.CreateContext().Offerings.ExecuteUpdateAsync(row => row
            .SetProperty(column => column.NextAvailableAt, (Instant?)null)
            .SetProperty(column => column.NextAvailableDueAt, (Instant?)null));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RunAsync(app)));

        (await StateAsync(app)).ShouldBe(serial);
        serial.ShouldAllBe(state => state.Next == Nine);
    }

    private static async Task OfferingAsync(MentorshipApp app)
    {
        var mentor = await app.Given.MentorAsync(zone: "Europe/London");
        await app.Given.OfferingAsync(mentor.Id);
    }

    private static async Task RunAsync(MentorshipApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<HealNextAvailable>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    private static async Task<List<(Guid Id, Instant? Next, Instant? Due)>> StateAsync(MentorshipApp app)
    {
        await using var db = app.CreateContext();
        var rows = await db.Offerings
            .OrderBy(offering => offering.Id)
            .Select(offering => new { offering.Id, offering.NextAvailableAt, offering.NextAvailableDueAt })
            .ToListAsync();
        return [.. rows.Select(row => (row.Id, row.NextAvailableAt, row.NextAvailableDueAt))];
    }
}
