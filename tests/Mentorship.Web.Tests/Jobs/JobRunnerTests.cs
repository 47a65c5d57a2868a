using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>One run of a job, without any scheduler.</summary>
public sealed class JobRunnerTests : IAsyncDisposable
{
    private readonly Journal _journal = new();
    private readonly ServiceProvider _services;
    private readonly JobRunner _runner;

    public JobRunnerTests()
    {
        _services = new ServiceCollection()
            .AddSingleton(_journal)
            .AddSingleton<IClock>(new TestClock(TestClock.Usual))
            .AddScoped<Belongings>()
            .AddLogging(logging => logging.AddProvider(_journal))
            .BuildServiceProvider(validateScopes: true);
        var timetable = new Timetable([Entry<Digging>(), Entry<Stumbling>(), Entry<Waiting>(), Entry<Scoped>()]);
        _runner = ActivatorUtilities.CreateInstance<JobRunner>(_services, timetable);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Run_Work_IsDone()
    {
        await _runner.RunAsync(nameof(Digging), CancellationToken.None);

        _journal.RunsOf<Digging>().ShouldBe([TestClock.Usual]);
        _journal.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Twice_IsInAScopeOfItsOwnThatEnds()
    {
        await _runner.RunAsync(nameof(Scoped), CancellationToken.None);
        await _runner.RunAsync(nameof(Scoped), CancellationToken.None);

        Scoped.Seen.Count.ShouldBe(2);
        Scoped.Seen.Distinct().Count().ShouldBe(2);
        Scoped.Seen.ShouldAllBe(belongings => belongings.IsDisposed);
    }

    [Fact]
    public async Task Run_WorkThrows_IsLoggedAndNotThrownOn()
    {
        await _runner.RunAsync(nameof(Stumbling), CancellationToken.None);

        var line = _journal.Lines.ShouldHaveSingleItem();
        line.ShouldStartWith("Error: Job Stumbling failed after ");
        line.ShouldEndWith("There is a stone in the way.");
    }

    [Fact]
    public async Task Run_ProcessStops_IsNoError()
    {
        using var stopping = new CancellationTokenSource();
        var run = _runner.RunAsync(nameof(Waiting), stopping.Token);

        await stopping.CancelAsync();
        await run;

        _journal.Lines.ShouldHaveSingleItem().ShouldStartWith("Information: Job Waiting stopped with the process");
    }

    [Fact]
    public async Task Run_NameOfNoJob_IsLogged()
    {
        await _runner.RunAsync("Flying", CancellationToken.None);

        _journal.Lines.ShouldHaveSingleItem().ShouldStartWith("Warning: Job Flying is not in this node's timetable");
    }

    private static TimetableEntry Entry<TWork>()
        where TWork : IJobWork => TimetableEntry.For<TWork>(Duration.FromMinutes(1));

    private sealed class Belongings : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Scoped(Belongings belongings) : IJobWork
    {
        public static List<Belongings> Seen { get; } = [];

        public Task RunAsync(CancellationToken cancellationToken)
        {
            belongings.IsDisposed.ShouldBeFalse();
            Seen.Add(belongings);
            return Task.CompletedTask;
        }
    }
}
