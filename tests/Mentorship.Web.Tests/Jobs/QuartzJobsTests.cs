using System.Net;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using NodaTime;
using Quartz;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>The timetable as the scheduler keeps it, on nodes that are whole applications.</summary>
public sealed class QuartzJobsTests(DatabaseFixture databases) : JobsDatabase(databases)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public async Task Start_TwoNodes_RunEachFiringOnceAndOneAtATime()
    {
        var timetable = Every<Digging>(Duration.FromSeconds(1));
        var clock = Ticking();
        await using (var one = await StartAsync(timetable, clock))
        await using (var other = await StartAsync(timetable, clock))
        {
            (await NumberAsync($"SELECT CAST(COUNT(*) AS bigint) AS \"Value\" FROM QRTZ_SCHEDULER_STATE")).ShouldBe(2);
            foreach (var node in new[] { one, other, one, other })
            {
                await SchedulerOf(node).TriggerJob(KeyOf<Digging>());
            }

            await UntilAsync(() => Journal.RunsOf<Digging>().Count >= 8);
            await SchedulerOf(one).Standby();
            await SchedulerOf(other).Standby();
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Journal.MostAtOnce.ShouldBe(1);
        var firings = await NumberAsync($"SELECT CAST(SUM(TIMES_TRIGGERED) AS bigint) AS \"Value\" FROM QRTZ_SIMPLE_TRIGGERS");
        Journal.RunsOf<Digging>().Count.ShouldBe((int)firings + 4);
        Journal.RunsOf<Digging>().ShouldAllBe(run => run.InUtc().Year == 2031);
    }

    [Fact]
    public async Task Start_JobThatThrows_IsLoggedAndRunsAgainBesideTheOthers()
    {
        var timetable = new Timetable([TimetableEntry.For<Stumbling>(Duration.FromSeconds(1)), TimetableEntry.For<Digging>(Duration.FromSeconds(1))]);
        await using var app = await StartAsync(timetable, Ticking());

        await UntilAsync(() => Journal.RunsOf<Stumbling>().Count >= 2 && Journal.RunsOf<Digging>().Count >= 2);

        await UntilAsync(() => Journal.Lines.Count(line => line.StartsWith("Error: Job Stumbling failed", StringComparison.Ordinal)
            && line.EndsWith("There is a stone in the way.", StringComparison.Ordinal)) >= 2);
        Journal.Lines.Count(line => line.Contains("stone", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(Journal.RunsOf<Stumbling>().Count);
    }

    [Fact]
    public async Task Start_AgainOnTheSameDatabase_KeepsTheTimetableAsItStands()
    {
        await RunOnceAsync(Every<Digging>(Minute));
        var due = await NextAsync();
        Clock.MoveTo(TestClock.Usual + Duration.FromSeconds(20));

        await using (await StartAsync(Every<Digging>(Minute), migrate: false))
        {
            (await CountAsync()).ShouldBe(1);
            (await NextAsync()).ShouldBe(due);
        }

        Journal.RunsOf<Digging>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Start_AfterDowntime_MakesUpForItOnce()
    {
        await RunOnceAsync(Every<Digging>(Minute));
        var now = TestClock.Usual + Duration.FromHours(3);
        Clock.MoveTo(now);

        await using (await StartAsync(Every<Digging>(Minute)))
        {
            await UntilAsync(() => Journal.RunsOf<Digging>().Count == 2);
            await UntilAsync(async () => await NextAsync() > now);
        }

        Journal.RunsOf<Digging>().ShouldBe([TestClock.Usual, now]);
    }

    [Fact]
    public async Task Start_ClockWasSetBack_WaitsNoLongerThanTheInterval()
    {
        await RunOnceAsync(Every<Digging>(Minute));
        var now = TestClock.Usual - Duration.FromDays(100);
        Clock.MoveTo(now);

        await using var app = await StartAsync(Every<Digging>(Minute));

        (await NextAsync()).ShouldBe(now + Minute);
    }

    [Fact]
    public async Task Start_AnotherTimetable_ReplacesWhatChangedAndForgetsWhatIsGone()
    {
        await RunOnceAsync(Every<Digging>(Minute));

        await using (await StartAsync(Every<Digging>(Minute * 10)))
        {
            await UntilAsync(() => Journal.RunsOf<Digging>().Count == 2);
            await UntilAsync(async () => await NextAsync() == TestClock.Usual + (Minute * 10));
        }

        await using (await StartAsync(new Timetable([])))
        {
            (await CountAsync()).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Stop_JobAtWork_IsToldAndDoesNotHoldTheProcess()
    {
        var app = await StartAsync(Every<Waiting>(Minute));
        await UntilAsync(() => Journal.RunsOf<Waiting>().Count == 1);

        // Untold it would wait for ever.
        await app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));

        Journal.Lines.ShouldContain(line => line.StartsWith("Information: Job Waiting stopped with the process", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ready_SchedulerRunsAndStands_IsAndIsNot()
    {
        await using var app = await StartAsync();
        using var visitor = app.Visitor();
        (await StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);

        await SchedulerOf(app).Standby();

        (await StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> StatusAsync(string path) => (await visitor.GetAsync(path)).Status;
    }

    [Fact]
    public async Task Start_TablesAreMissing_ServesPagesSaysSoAndBeginsWhenTheyAreThere()
    {
        await using var app = await StartAsync(migrate: false, isWaiting: false);
        using var visitor = app.Visitor();

        await UntilAsync(() => Journal.Lines.Any(line => line.StartsWith("Error: No jobs run here yet", StringComparison.Ordinal)));

        (await visitor.GetAsync("/offerings")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await using var other = await StartAsync(migrate: true);
        await UntilAsync(async () => (await visitor.GetAsync("/health/ready")).Status == HttpStatusCode.OK);
    }

    private static Timetable Every<TWork>(Duration interval)
        where TWork : IJobWork => new([TimetableEntry.For<TWork>(interval)]);

    private static JobKey KeyOf<TWork>() => new(typeof(TWork).Name, "Timetable");

    /// <summary>A node's whole life: it starts, the job runs as it does at first, and the node stops.</summary>
    private async Task RunOnceAsync(Timetable timetable)
    {
        await using var app = await StartAsync(timetable);
        await UntilAsync(() => Journal.RunsOf<Digging>().Count == 1);
        await UntilAsync(async () => await NextAsync() > Clock.GetCurrentInstant());
    }

    private Task<long> CountAsync() => NumberAsync(
        $"SELECT CAST((SELECT COUNT(*) FROM QRTZ_JOB_DETAILS) * (SELECT COUNT(*) FROM QRTZ_TRIGGERS) AS bigint) AS \"Value\"");

    private async Task<Instant> NextAsync()
    {
        var ticks = await NumberAsync($"SELECT NEXT_FIRE_TIME AS \"Value\" FROM QRTZ_TRIGGERS WHERE TRIGGER_GROUP = 'Timetable'");
        return Instant.FromDateTimeOffset(new DateTimeOffset(ticks, TimeSpan.Zero));
    }
}
