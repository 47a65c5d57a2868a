using NodaTime;

namespace Mentorship.Core.Policies;

/// <summary>When a session can still be cancelled. Pure: the same answer before the button and behind it.</summary>
public static class CancellationRule
{
    /// <summary>
    /// Until when this side may cancel: the cut-off before the start for a mentee, the start for a mentor. The instant
    /// itself is still in time, unless it is the start.
    /// </summary>
    public static Instant Deadline(Party by, Instant startsAt, int cutoffHours) => by switch
    {
        Party.Mentee => startsAt - Duration.FromHours(cutoffHours),
        _ => startsAt,
    };

    /// <summary>Whether it is too late at <paramref name="now"/>.</summary>
    public static bool IsTooLate(Party by, Instant startsAt, int cutoffHours, Instant now) =>
        now >= startsAt || now > Deadline(by, startsAt, cutoffHours);
}
