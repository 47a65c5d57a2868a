using System.Collections.Frozen;
using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings.Slots;

/// <summary>
/// Everything that decides which times one viewer can book with one mentor for one offering, as it is at one instant.
/// Lists may be in any order and may hold more than matters; an interval whose end is not after its start is ignored.
/// </summary>
public sealed record SlotQuestion
{
    public required Instant Now { get; init; }

    public required WorkingHours Hours { get; init; }

    public required SlotRules Rules { get; init; }

    /// <summary>The mentor's bookings, of every offering and in any status.</summary>
    public IReadOnlyList<BookedTime> Sessions { get; init; } = [];

    /// <summary>The mentor's appointments in other calendars; they have no buffer of their own.</summary>
    public IReadOnlyList<TimeRange> Busy { get; init; } = [];

    /// <summary>
    /// The weeks, by their Mondays in UTC, in which the viewer would book an included session and has none left.
    /// </summary>
    public IReadOnlySet<LocalDate> UsedUpWeeks { get; init; } = FrozenSet<LocalDate>.Empty;

    /// <summary>The viewer's own other sessions; no buffer is kept from them.</summary>
    public IReadOnlyList<TimeRange> ViewerBusy { get; init; } = [];
}
