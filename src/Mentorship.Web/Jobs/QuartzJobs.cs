using System.Security.Cryptography;
using Mentorship.Core.Data;
using Mentorship.Core.Operations;
using Mentorship.Web.Infrastructure.Hosting;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Npgsql;
using Quartz;
using Quartz.Extensibility;

namespace Mentorship.Web.Jobs;

/// <summary>
/// The timetable on Quartz: kept in the application's database, so that of all nodes one runs a job when it is due, and
/// what was due while none ran is made up for once. All that knows Quartz is in this file.
/// </summary>
public static class QuartzJobs
{
    /// <summary>Whether this process runs jobs; yes unless said otherwise.</summary>
    public const string EnabledKey = "Jobs:Enabled";

    public const string TablePrefix = "QRTZ_";

    private const string Group = "Timetable";

    // Jobs are few and mostly wait for the database; requests come first.
    private const int MostAtOnce = 4;

    // Nodes tell that another has died by comparing its clock with theirs, so clocks may differ by this much.
    private static readonly TimeSpan LostNodeAfter = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan RetryStartAfter = TimeSpan.FromSeconds(5);

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(builder.HasMockGateway() ? Timetable.WithMockGateway : Timetable.Usual);
        services.AddSingleton<JobRunner>();
        services.AddSingleton<RecordedJobs>();
        services.AddSingleton<LateJobs>();
        if (!builder.Configuration.GetValue(EnabledKey, defaultValue: true))
        {
            return;
        }

        // Whoever lives in another time has a timetable of their own: the marks of a demo in December would keep
        // jobs from running today.
        var startAt = builder.Configuration[ClockSetup.StartAtKey];
        var name = string.IsNullOrEmpty(startAt) ? "Mentorship" : $"Mentorship from {startAt}";
        var makesTables = builder.IsMigrating();
        var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()!;
        services.AddQuartz(name, quartz =>
        {
            quartz.ConfigureScheduler(options => options.ShutdownJobInterruption = ShutdownJobInterruption.Always);
            quartz.UseDefaultThreadPool(MostAtOnce);
            quartz.UseInstanceIdGenerator(new NodeId());
            quartz.UsePersistentStore(store =>
            {
                _ = database.Provider switch
                {
                    DatabaseProvider.PostgreSql => store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString),
                    DatabaseProvider.SqlServer => store.UseSqlServer(SqlClientFactory.Instance, database.ConnectionString),
                    _ => throw new InvalidOperationException($"No such engine: {database.Provider}."),
                };
                store.UseSystemTextJsonSerializer();
                store.UseClustering(options => options.CheckinMisfireThreshold = LostNodeAfter);
                store.ConfigureStore(options =>
                {
                    options.TablePrefix = TablePrefix;
                    options.StoreJobDataAsStrings = true;
                    options.SchemaProvisioning = makesTables ? SchemaProvisioning.CreateIfMissing : SchemaProvisioning.Validate;
                });
            });
        });
        services.AddKeyedSingleton<TimeProvider>(name, (provider, _) => new ClockTimeProvider(provider.GetRequiredService<IClock>()));
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<Service>(provider, provider.GetRequiredKeyedService<IScheduler>(name), makesTables));
        services.AddHostedService(provider => provider.GetRequiredService<Service>());
        // Not Quartz's own check, which builds the scheduler if it comes first.
        services.AddHealthChecks()
            .Add(new("late jobs", provider => provider.GetRequiredService<LateJobs>(), failureStatus: null, [HealthSetup.Ready]))
            .Add(new("jobs", provider => provider.GetRequiredService<Service>(), failureStatus: null, [HealthSetup.Ready]));
    }

    /// <summary>What Quartz runs for every job: the job's name is the key.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Adapter(RecordedJobs jobs) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await jobs.RunAsync(context.JobDetail.Key.Name, cancellationToken);
    }

    /// <summary>Starts and stops the scheduler beside the application, which neither waits for it nor falls with it.</summary>
    private sealed class Service(
        IScheduler scheduler, bool makesTables, IServiceScopeFactory scopes, Timetable timetable, IClock clock, ILogger<Service> logger)
        : BackgroundService, IHealthCheck
    {
        private readonly Lock _gate = new();
        private volatile bool _isStarted;
        private volatile bool _hasFailed;
        private Task? _stop;

        // The host may stop twice at once and disposes of everything when the first of the two comes back.
        public override Task StopAsync(CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                return _stop ??= ShutDownAsync(cancellationToken);
            }
        }

        // At the very start the application serves already and the scheduler is about to come: that is ready enough.
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (!_isStarted)
            {
                return _hasFailed ? HealthCheckResult.Unhealthy("The scheduler cannot start.") : HealthCheckResult.Degraded("The scheduler is starting.");
            }

            var status = await scheduler.GetStatus(cancellationToken);
            return status == SchedulerStatus.Running ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The scheduler is {status}.");
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!_isStarted && !stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await FindTablesAsync(stoppingToken);
                    // Not to be broken off: it takes a moment, and Quartz would report its broken transaction as an error.
                    await PutTimetableAsync(CancellationToken.None);
                    await scheduler.Start(CancellationToken.None);
                    _isStarted = true;
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    _hasFailed = true;
                    logger.LogError(exception, "No jobs run here yet; trying again in {Delay}", RetryStartAfter);
                    await Task.Delay(RetryStartAfter, stoppingToken);
                }
            }
        }

        private async Task ShutDownAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            if (_isStarted)
            {
                await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
            }
        }

        // A scheduler that fails to come up once stays down for the life of the process, so it is not asked to before
        // it can. Where the tables are made at the start, the database was found just now.
        private async Task FindTablesAsync(CancellationToken cancellationToken)
        {
            if (!makesTables)
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<MentorshipDbContext>();
                await db.Database.ExecuteSqlRawAsync($"SELECT 1 FROM {TablePrefix}LOCKS WHERE 1 = 0", cancellationToken);
            }
        }

        private async Task PutTimetableAsync(CancellationToken cancellationToken)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<JobLog>().KnowAsync(
                    [.. timetable.Entries.Select(entry => entry.Name)], clock.GetCurrentInstant(), cancellationToken);
            }

            foreach (var entry in timetable.Entries)
            {
                var job = JobBuilder.Create<Adapter>().WithIdentity(entry.Name, Group).StoreDurably().Build();
                await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken);
                await PutTriggerAsync(entry, cancellationToken);
            }

            var known = timetable.Entries.Select(entry => new JobKey(entry.Name, Group));
            var stored = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancellationToken);
            await scheduler.DeleteJobs([.. stored.Except(known)], cancellationToken);
        }

        private async Task PutTriggerAsync(TimetableEntry entry, CancellationToken cancellationToken)
        {
            var now = clock.GetCurrentInstant();
            var stored = await scheduler.GetTrigger(new(entry.Name, Group), cancellationToken);
            if (stored is null)
            {
                // Of several nodes that start on a new database the first puts it, and the others keep it.
                await scheduler.ScheduleTrigger(Trigger(entry, now), TriggerConflict.Keep, cancellationToken);
            }
            else if (stored.Description != Description(entry))
            {
                await scheduler.ScheduleTrigger(Trigger(entry, now), TriggerConflict.Replace, cancellationToken);
            }
            else
            {
                // What is due stays due, and was it due while nobody ran, it is made up for. But nothing waits longer
                // than its interval, even if the clock was set back.
                await scheduler.ScheduleTrigger(Trigger(entry, now + entry.Every), TriggerConflict.KeepEarlier, cancellationToken);
            }
        }

        private static ITrigger Trigger(TimetableEntry entry, Instant start) => TriggerBuilder.Create()
            .WithIdentity(entry.Name, Group)
            .ForJob(entry.Name, Group)
            .WithDescription(Description(entry))
            .StartAt(start.ToDateTimeOffset())
            .WithSchedule(SimpleScheduleBuilder.Create()
                .WithInterval(entry.Every.ToTimeSpan())
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();

        private static string Description(TimetableEntry entry) => $"Every {entry.Every}";
    }

    /// <summary>Tells nodes apart even where they share a host and a clock.</summary>
    private sealed class NodeId : IInstanceIdGenerator
    {
        public ValueTask<string> GenerateInstanceId(CancellationToken cancellationToken = default) =>
            new($"{Environment.MachineName}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
    }
}
