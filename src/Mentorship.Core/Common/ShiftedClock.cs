using NodaTime;

namespace Mentorship.Core.Common;

/// <summary>
/// A clock that runs at the speed of <paramref name="source"/> but began at <paramref name="startAt"/>. For demos
/// and checks of weekly resets, reminders and the days on which clocks change; never in production.
/// </summary>
/// <param name="source">The clock that ticks.</param>
/// <param name="startAt">What the time is at the moment of construction.</param>
public sealed class ShiftedClock(IClock source, Instant startAt) : IClock
{
    private readonly Duration _shift = startAt - source.GetCurrentInstant();

    public Instant GetCurrentInstant() => source.GetCurrentInstant() + _shift;
}
