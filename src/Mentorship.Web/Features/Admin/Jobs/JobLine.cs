using Mentorship.Core.Operations;
using Mentorship.Web.Jobs;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>How one job stands.</summary>
/// <param name="Entry">Its entry of the timetable.</param>
/// <param name="State">Null as long as no node has run jobs.</param>
/// <param name="IsLate">Whether it should have been done by now.</param>
public sealed record JobLine(TimetableEntry Entry, JobState? State, bool IsLate)
{
    public bool IsPaused => State?.PausedAt is not null;

    /// <summary>When it is due; null if it is paused or has never run.</summary>
    public Instant? NextAt => IsPaused ? null : State?.LastStartedAt + Entry.Every;

    /// <summary>How it stands, in a word, with the class of its chip.</summary>
    public (string Words, string Class) Standing => this switch
    {
        { IsPaused: true } => ("Paused", "is-paused"),
        { IsLate: true } => ("Late", "is-cancelled"),
        { State.LastOutcome: JobOutcome.Failed } => ("Failed", "is-noshow"),
        { State.LastOutcome: not null } => ("On time", "is-active"),
        _ => ("Not run yet", "is-draft"),
    };
}
