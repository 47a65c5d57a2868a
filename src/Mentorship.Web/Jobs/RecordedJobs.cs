using Mentorship.Core.Operations;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Runs jobs, unless an admin has paused them, and keeps how each run went.</summary>
public sealed class RecordedJobs(JobRunner runner, IServiceScopeFactory scopes, IClock clock, ILogger<RecordedJobs> logger)
{
    /// <summary>Runs a job when its time has come.</summary>
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        if (await MayRunAsync(name, cancellationToken))
        {
            await RunNowAsync(name, cancellationToken);
        }
    }

    /// <summary>Runs a job whether or not it is paused, because an admin wants it.</summary>
    /// <returns>How it went; null if there is no such job here.</returns>
    public async Task<JobResult?> RunNowAsync(string name, CancellationToken cancellationToken)
    {
        var start = clock.GetCurrentInstant();
        if (await runner.RunAsync(name, cancellationToken) is not { } result)
        {
            return null;
        }

        // Also when the process is stopping: that is worth knowing, and takes a moment.
        await TryAsync(log => log.EndAsync(
            JobRun.Of(name, start, result.Elapsed, result.Outcome, result.Error, Environment.MachineName), CancellationToken.None));
        return result;
    }

    private async Task<bool> MayRunAsync(string name, CancellationToken cancellationToken)
    {
        // Without its database the job could do nothing either.
        var mayRun = false;
        await TryAsync(async log => mayRun = await log.BeginAsync(name, clock.GetCurrentInstant(), cancellationToken));
        return mayRun;
    }

    private async Task TryAsync(Func<JobLog, Task> deed)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await deed(scope.ServiceProvider.GetRequiredService<JobLog>());
        }
        catch (OperationCanceledException)
        {
            // The process is stopping.
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "How jobs went cannot be kept now");
        }
    }
}
