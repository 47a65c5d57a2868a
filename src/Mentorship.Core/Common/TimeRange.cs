using System.Runtime.InteropServices;
using NodaTime;

namespace Mentorship.Core.Common;

/// <summary>
/// A half-open stretch of time, <c>[Start, End)</c>: two ranges that only touch do not overlap. The one place that
/// knows what "overlap" means. A range whose end is not after its start is empty and overlaps nothing.
/// </summary>
/// <param name="Start">The first instant inside.</param>
/// <param name="End">The first instant after it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange(Instant Start, Instant End)
{
    public bool IsEmpty => End <= Start;

    public Duration Length => IsEmpty ? Duration.Zero : End - Start;

    /// <summary>The range from <paramref name="start"/> that lasts <paramref name="minutes"/>.</summary>
    public static TimeRange Of(Instant start, int minutes) => new(start, start + Duration.FromMinutes(minutes));

    public bool Overlaps(TimeRange other) =>
        !IsEmpty && !other.IsEmpty && Start < other.End && other.Start < End;

    public bool Contains(TimeRange other) => Start <= other.Start && other.End <= End;

    public bool Contains(Instant instant) => Start <= instant && instant < End;

    /// <summary>The range with <paramref name="before"/> and <paramref name="after"/> minutes added around it.</summary>
    public TimeRange Pad(int before, int after) =>
        new(Start - Duration.FromMinutes(before), End + Duration.FromMinutes(after));
}
