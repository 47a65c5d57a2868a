using Mentorship.Core.Operations;
using Mentorship.Web.Jobs;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>How one job stands.</summary>
/// <param name="Place">Its place in the timetable.</param>
/// <param name="Entry">Its entry of the timetable.</param>
/// <param name="State">Null as long as no node has run jobs.</param>
/// <param name="IsLate">Whether it should have been done by now.</param>
public sealed record JobLine(int Place, TimetableEntry Entry, JobState? State, bool IsLate)
{
    public string Name => Entry.Name;

    public bool IsPaused => State?.PausedAt is not null;

    /// <summary>When the last run that ended began; null before the first.</summary>
    public Instant? LastAt => State?.LastStartedAt;

    /// <summary>How long that run took; null before the first.</summary>
    public long? LastMilliseconds => State?.LastOutcome is null ? null : State.LastMilliseconds;

    /// <summary>When it is due; null if it is paused or has never run.</summary>
    public Instant? NextAt => IsPaused ? null : LastAt + Entry.Every;

    public JobStanding Standing => this switch
    {
        { IsPaused: true } => JobStanding.Paused,
        { IsLate: true } => JobStanding.Late,
        { State.LastOutcome: JobOutcome.Failed } => JobStanding.Failed,
        { State.LastOutcome: not null } => JobStanding.OnTime,
        _ => JobStanding.NotRun,
    };
}
