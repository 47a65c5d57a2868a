using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Operations;

/// <summary>Keeps how the runs of jobs went, for the page that shows it and for the check of health.</summary>
public sealed class JobLog(MentorshipDbContext db)
{
    /// <summary>How long a run that was done is remembered. They are many, and the last one stands in the job's state.</summary>
    public static readonly Duration DoneKeptFor = Duration.FromDays(2);

    /// <summary>How long any other is.</summary>
    public static readonly Duration OthersKeptFor = Duration.FromDays(90);

    /// <summary>Makes the job known, if it is not, and says whether it may run.</summary>
    public async Task<bool> BeginAsync(string name, Instant now, CancellationToken cancellationToken)
    {
        await KnowAsync([name], now, cancellationToken);
        return !await db.JobStates.AnyAsync(state => state.Name == name && state.PausedAt != null, cancellationToken);
    }

    /// <summary>Makes jobs known, so that one that never runs is seen to be late.</summary>
    public async Task KnowAsync(IReadOnlyCollection<string> names, Instant now, CancellationToken cancellationToken)
    {
        var known = await db.JobStates.Where(state => names.Contains(state.Name)).Select(state => state.Name).ToListAsync(cancellationToken);
        foreach (var name in names.Except(known, StringComparer.Ordinal))
        {
            try
            {
                db.JobStates.Add(JobState.Of(name, now));
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey())
            {
                // Another node was first.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Keeps a run that has ended. Of two that ended at once, either is the last.</summary>
    public async Task EndAsync(JobRun run, CancellationToken cancellationToken)
    {
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        await db.JobStates.Where(state => state.Name == run.Job).ExecuteUpdateAsync(
            update => update
                .SetProperty(state => state.LastStartedAt, run.StartedAt)
                .SetProperty(state => state.LastMilliseconds, run.DurationMilliseconds)
                .SetProperty(state => state.LastOutcome, run.Outcome)
                .SetProperty(state => state.LastDoneAt, state => run.Outcome == JobOutcome.Done ? run.StartedAt : state.LastDoneAt),
            cancellationToken);
    }

    /// <summary>Pauses or resumes a job, or notes that it is run by hand: what the deed says of its state.</summary>
    public async Task<bool> ChangeAsync(string name, Func<JobState, bool> deed, CancellationToken cancellationToken)
    {
        var state = await db.JobStates.SingleOrDefaultAsync(candidate => candidate.Name == name, cancellationToken);
        var isDone = state is not null && deed(state);
        await db.SaveChangesAsync(cancellationToken);
        return isDone;
    }

    /// <summary>Forgets runs of long ago.</summary>
    public Task ClearAsync(Instant now, CancellationToken cancellationToken)
    {
        var (done, others) = (now - DoneKeptFor, now - OthersKeptFor);
        return db.JobRuns
            .Where(run => run.StartedAt < others || (run.Outcome == JobOutcome.Done && run.StartedAt < done))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
