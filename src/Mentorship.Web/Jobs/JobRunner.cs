using System.Diagnostics;
using Mentorship.Web.Infrastructure;

namespace Mentorship.Web.Jobs;

/// <summary>Runs a job in a scope of its own and logs how it went, whichever scheduler says when.</summary>
public sealed class JobRunner(Timetable timetable, IServiceScopeFactory scopes, ILogger<JobRunner> logger)
{
    /// <summary>
    /// Runs one job of the timetable. What it throws is logged and not thrown on: the next run is the next attempt.
    /// </summary>
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        if (timetable.Entries.SingleOrDefault(entry => entry.Name == name) is not { } job)
        {
            logger.LogWarning("Job {Job} is not in this node's timetable; another version put it into the database", name);
            return;
        }

        logger.LogDebug("Job {Job} starts", name);
        RequestOrigins.BeginJob(name);
        var start = Stopwatch.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = (IJobWork)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, job.Work);
            await work.RunAsync(cancellationToken);
            logger.LogDebug("Job {Job} is done after {Elapsed:0.0} ms", name, ElapsedMs());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("Job {Job} stopped with the process after {Elapsed:0.0} ms; what is left is still due", name, ElapsedMs());
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Job {Job} failed after {Elapsed:0.0} ms; its next run tries again", name, ElapsedMs());
        }

        double ElapsedMs() => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
