using System.Diagnostics.CodeAnalysis;
using Mentorship.Core.Common;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>What came of reading a calendar: its busy times, in order and without overlaps, or why there are none.</summary>
public sealed class CalendarReading
{
    private CalendarReading(IReadOnlyList<TimeRange>? busy, CalendarFailure? failure) => (Busy, Failure) = (busy, failure);

    public IReadOnlyList<TimeRange>? Busy { get; }

    public CalendarFailure? Failure { get; }

    [MemberNotNullWhen(true, nameof(Busy))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsGood => Busy is not null;

    public static CalendarReading Of(IReadOnlyList<TimeRange> busy) => new(busy, null);

    public static CalendarReading Failed(CalendarFailure failure) => new(null, failure);
}
