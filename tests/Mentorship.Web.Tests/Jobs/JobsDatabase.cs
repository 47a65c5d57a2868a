using System.Collections.Concurrent;
using System.Globalization;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Extensions;
using Quartz;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>A database on which one or more nodes run jobs, and what they did.</summary>
public abstract class JobsDatabase(DatabaseFixture databases) : IAsyncLifetime
{
    private TestDatabase? _database;

    protected TestClock Clock { get; } = new(TestClock.Usual);

    protected Journal Journal { get; } = new();

    protected DatabaseOptions Database => _database!.Options;

    public async ValueTask InitializeAsync() => _database = await databases.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _database!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A clock that ticks, from then on or in a year of its own.</summary>
    protected static IClock Ticking(Instant? from = null) =>
        new ShiftedClock(new SystemTime(), from ?? Instant.FromUtc(2031, 3, 3, 0, 0));

    /// <summary>Starts a node that runs jobs.</summary>
    protected async Task<MentorshipApp> StartAsync(Timetable? timetable = null, IClock? clock = null, bool migrate = true, bool isWaiting = true)
    {
        var app = MentorshipApp.Start(Database, Clock, builder =>
        {
            builder.UseSetting("Jobs:Enabled", "true");
            builder.UseSetting("Database:Migrate", migrate.ToString());
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(Journal);
                services.AddSingleton<ILoggerProvider>(Journal);
                services.Replace(ServiceDescriptor.Singleton(timetable ?? Timetable.Usual));
                services.Replace(ServiceDescriptor.Singleton(clock ?? Clock));
            });
        });
        if (isWaiting)
        {
            await UntilAsync(async () => await SchedulerOf(app).GetStatus() == SchedulerStatus.Running);
        }

        return app;
    }

    protected static IScheduler SchedulerOf(MentorshipApp app) => app.Services.GetRequiredKeyedService<IScheduler>("Mentorship");

    protected static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 2400; attempt++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("Waited for two minutes in vain.");
    }

    protected static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    /// <summary>One number out of the scheduler's tables.</summary>
    protected async Task<long> NumberAsync(FormattableString sql)
    {
        await using var db = DatabaseServices.CreateContext(Database);
        return await db.Database.SqlQuery<long>(sql).SingleAsync();
    }

    private sealed class SystemTime : IClock
    {
        public Instant GetCurrentInstant() => TimeProvider.System.GetUtcNow().ToInstant();
    }
}

/// <summary>What the jobs of a test did, on all nodes, and what was logged about it.</summary>
public sealed class Journal : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(string Job, Instant At)> _runs = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private int _atOnce;

    public int MostAtOnce { get; private set; }

    public IReadOnlyCollection<string> Lines => _lines;

    public IReadOnlyList<Instant> RunsOf<TWork>() => [.. _runs.Where(run => run.Job == typeof(TWork).Name).Select(run => run.At)];

    public void Begin(object work, IClock clock)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
        _runs.Enqueue((work.GetType().Name, clock.GetCurrentInstant()));
    }

    public void End() => Interlocked.Decrement(ref _atOnce);

    // Of two nodes that want to be first at something, one is told by the database that it is not: EF calls that an
    // error, and the application knows what it means. The application's own log leaves it out too.
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) ? NullLogger.Instance : this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{logLevel}: {formatter(state, exception)} {exception?.Message}"));

    public void Dispose()
    {
        // Outlives the nodes that log to it.
    }
}

/// <summary>Takes a while.</summary>
public sealed class Digging(Journal journal, IClock clock) : IJobWork
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        journal.Begin(this, clock);
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
        }
        finally
        {
            journal.End();
        }
    }
}

/// <summary>Never succeeds.</summary>
public sealed class Stumbling(Journal journal, IClock clock) : IJobWork
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        journal.Begin(this, clock);
        journal.End();
        throw new InvalidOperationException("There is a stone in the way.");
    }
}

/// <summary>Works until it is told to stop.</summary>
public sealed class Waiting(Journal journal, IClock clock) : IJobWork
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        journal.Begin(this, clock);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
