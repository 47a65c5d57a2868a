using Mentorship.Core.Data;
using Mentorship.Core.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Finds jobs that should have been done by now, on whichever node.</summary>
public sealed class LateJobs(Timetable timetable, IServiceScopeFactory scopes, IClock clock) : IHealthCheck
{
    /// <summary>By how much a job may be late at least before anybody is told: a node may be restarting.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(2);

    // What was due while no process ran is made up for after the start, and nobody is told before.
    private readonly Instant _startedAt = clock.GetCurrentInstant();

    /// <summary>When a job is late unless it is done until then; never for one that is paused.</summary>
    public Instant? LateAt(JobState state, TimetableEntry entry) => state.PausedAt is null
        ? Instant.Max(state.LastDoneAt ?? state.KnownSince, _startedAt) + entry.Every + Duration.Max(entry.Every, Grace)
        : null;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MentorshipDbContext>();
        var states = await db.JobStates.AsNoTracking().ToDictionaryAsync(state => state.Name, StringComparer.Ordinal, cancellationToken);
        var now = clock.GetCurrentInstant();
        var late = timetable.Entries.Where(entry => states.TryGetValue(entry.Name, out var state) && LateAt(state, entry) < now).Select(entry => entry.Name);
        var names = string.Join(", ", late);
        return names.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Late: {names}.");
    }
}
