using System.Diagnostics;
using Mentorship.Core.Operations;
using Mentorship.Web.Infrastructure;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Runs a job in a scope of its own and logs how it went, whichever scheduler says when.</summary>
public sealed class JobRunner(Timetable timetable, IServiceScopeFactory scopes, ILogger<JobRunner> logger)
{
    /// <summary>
    /// Runs one job of the timetable. What it throws is logged and not thrown on: the next run is the next attempt.
    /// </summary>
    /// <returns>How it went; null if there is no such job here.</returns>
    public async Task<JobResult?> RunAsync(string name, CancellationToken cancellationToken)
    {
        if (timetable.Entries.SingleOrDefault(entry => entry.Name == name) is not { } job)
        {
            logger.LogWarning("Job {Job} is not in this node's timetable; another version put it into the database", name);
            return null;
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
            return new(JobOutcome.Done, Elapsed(), "");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("Job {Job} stopped with the process after {Elapsed:0.0} ms; what is left is still due", name, ElapsedMs());
            return new(JobOutcome.Stopped, Elapsed(), "");
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Job {Job} failed after {Elapsed:0.0} ms; its next run tries again", name, ElapsedMs());
            return new(JobOutcome.Failed, Elapsed(), $"{exception.GetType().Name}: {exception.Message}");
        }

        Duration Elapsed() => Duration.FromTimeSpan(Stopwatch.GetElapsedTime(start));

        double ElapsedMs() => Elapsed().TotalMilliseconds;
    }
}
