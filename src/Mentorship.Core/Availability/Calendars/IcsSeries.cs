namespace Mentorship.Core.Availability.Calendars;

/// <summary>When an event is, as <see cref="CalendarScript"/> says it.</summary>
/// <param name="Start">The first time.</param>
/// <param name="End">The first time's end, if the event says one.</param>
/// <param name="Length">How long it lasts, if the event says that instead.</param>
/// <param name="Replaces">Which occurrence of the event with the same id this one stands for.</param>
/// <param name="AndFuture">Whether it stands for those after it too.</param>
/// <param name="Without">Occurrences that do not take place.</param>
/// <param name="More">Occurrences that no rule names.</param>
/// <param name="Rules">What the rules give.</param>
internal sealed record IcsSeries(
    IcsSeries.Time Start,
    IcsSeries.Time? End,
    IcsSeries.Span? Length,
    IcsSeries.Time? Replaces,
    bool AndFuture,
    IReadOnlyList<IcsSeries.Time> Without,
    IReadOnlyList<IcsSeries.Period> More,
    IReadOnlyList<IcsSeries.Rule> Rules)
{
    /// <param name="At">Seconds since 1970 by a clock that nobody changed.</param>
    /// <param name="IsDate">Whether it is a whole day.</param>
    /// <param name="Zone">The zone as the file names it; null for the zone of whoever reads it.</param>
    internal sealed record Time(long At, bool IsDate, string? Zone);

    /// <summary>Days by the calendar and time by the clock.</summary>
    internal sealed record Span(int Days, int Seconds);

    internal sealed record Period(Time Start, Time? End, Span? Length);

    /// <param name="Until">The last time that an occurrence may begin.</param>
    /// <param name="Starts">Like <see cref="Time.At"/>, in the zone of the series.</param>
    internal sealed record Rule(Time? Until, IReadOnlyList<long> Starts);
}
