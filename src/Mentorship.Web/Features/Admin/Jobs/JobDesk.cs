using Mentorship.Core.Data;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>Reads how all jobs stand, and runs one by hand.</summary>
public sealed class JobDesk(MentorshipDbContext db, Timetable timetable, LateJobs late, RecordedJobs jobs, IClock clock)
{
    public async Task<IReadOnlyList<JobLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var states = await db.JobStates.AsNoTracking().ToDictionaryAsync(state => state.Name, StringComparer.Ordinal, cancellationToken);
        var now = clock.GetCurrentInstant();
        return
        [
            .. from row in timetable.Entries.Index()
               let entry = row.Item
               let state = states.GetValueOrDefault(entry.Name)
               select new JobLine(row.Index, entry, state, state is not null && late.LateAt(state, entry) < now),
        ];
    }

    /// <summary>Runs a job that is known, paused or not.</summary>
    public Task<JobResult?> RunAsync(string name, CancellationToken cancellationToken) => jobs.RunNowAsync(name, cancellationToken);
}
