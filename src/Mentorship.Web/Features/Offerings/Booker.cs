using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Bookings;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Offerings;

/// <summary>The days and times of an offering, in the zone of whoever looks.</summary>
public sealed record Booker
{
    public required Guid OfferingId { get; init; }

    /// <summary>The session that is to be moved; null where one is to be booked.</summary>
    public Guid? MovedId { get; init; }

    /// <summary>Whether its mentor looks, and not its mentee or whoever books.</summary>
    public bool ForMentor { get; init; }

    /// <summary>The address of this page.</summary>
    public string Address => MovedId is { } id ? $"/bookings/{id}/reschedule" : $"/offerings/{OfferingId}";

    /// <summary>The length that is chosen.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>All lengths with their prices, the shortest first.</summary>
    public required IReadOnlyList<LengthPrice> Lengths { get; init; }

    public Money Price => Lengths.Single(length => length.DurationMinutes == DurationMinutes).Price;

    /// <summary>Whether the viewer books with their membership: a member does, unless they would rather pay.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Whether the viewer is no member, and what costs nothing is for members alone.</summary>
    public bool FreeIsForMembers { get; init; }

    /// <summary>Whether that is so of the chosen length.</summary>
    public bool IsForMembers => FreeIsForMembers && Price.IsFree;

    /// <summary>Whether a member could pay and keep their included sessions: not what has no price.</summary>
    public bool CanPayInstead { get; init; }

    /// <summary>Whether they do.</summary>
    public bool PaysInstead => CanPayInstead && !IsIncluded;

    /// <summary>What the chosen length costs the viewer.</summary>
    public string PriceInWords => IsIncluded ? "Included in your membership" : WordsOf(Price);

    /// <summary>What a length costs whoever is no member, or would rather pay.</summary>
    public string WordsOf(Money price) => FreeIsForMembers && price.IsFree ? PriceWords.ForMembers : price.ToString();

    /// <summary>When the week of the chosen day is over, and the member's sessions come back.</summary>
    public Instant NextWeekAt =>
        AllowanceWeek.TimeOf(AllowanceClaim.WeekOf(Zone.AtLeniently(Chosen.Date.At(LocalTime.Noon)).ToInstant())).End;

    /// <summary>Whether there is a length to choose.</summary>
    public bool HasSeveralLengths => Lengths.Count > 1;

    /// <summary>The other person: to whoever books or moves as a mentee the mentor, to the mentor who moves the mentee.</summary>
    public required string OtherName { get; init; }

    public required DateTimeZone OtherZone { get; init; }

    /// <summary>Where the mentor is shown to whoever books; null where a session is moved.</summary>
    public string? MentorAddress { get; init; }

    /// <summary>Whether nothing that the mentor offers has a free time, so that people can wait for one.</summary>
    public bool MentorIsFull { get; init; }

    /// <summary>The zone in which days and times are shown.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whether that zone is only a fallback, because nobody said which one it should be.</summary>
    public required bool ZoneIsGuess { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>The last date that can be booked, as far as the notice and the horizon go.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>The days of the month that is shown.</summary>
    public required IReadOnlyList<SlotDay> Month { get; init; }

    /// <summary>The day whose times are shown.</summary>
    public required SlotDay Chosen { get; init; }

    /// <summary>The first day after the chosen one, or from today on, that has a free time; null if none has.</summary>
    public required LocalDate? NextFree { get; init; }

    /// <summary>The time that the viewer holds, of this offering or another; null if none.</summary>
    public HeldTime? Held { get; init; }

    /// <summary>Whether a session of the chosen length that begins then is what the viewer holds.</summary>
    public bool IsHeld(Instant start) =>
        Held is not null && Held.OfferingId == OfferingId && Held.Time == TimeRange.Of(start, DurationMinutes);

    public LocalDate FirstOfMonth => Month[0].Date;

    /// <summary>The weekdays, from Monday on, in full and in short.</summary>
    public static IReadOnlyList<(string Name, string Brief)> Weekdays { get; } =
        [("Monday", "Mon"), ("Tuesday", "Tue"), ("Wednesday", "Wed"), ("Thursday", "Thu"), ("Friday", "Fri"), ("Saturday", "Sat"), ("Sunday", "Sun")];

    /// <summary>The month in weeks of seven, from Monday on; null stands for a day of another month.</summary>
    public IEnumerable<SlotDay?[]> Weeks => Enumerable
        .Repeat<SlotDay?>(null, (int)FirstOfMonth.DayOfWeek - (int)IsoDayOfWeek.Monday)
        .Concat(Month)
        .Chunk(Weekdays.Count);

    /// <summary>The day to show of the month before, a free one if it has any; null before the first month.</summary>
    public required LocalDate? PreviousMonth { get; init; }

    /// <summary>The same of the month after; null after the last that can be booked.</summary>
    public required LocalDate? NextMonth { get; init; }

    /// <summary>The chosen day's times by the part of the day in which they lie.</summary>
    public IEnumerable<IGrouping<string, Instant>> Parts => Chosen.Starts.GroupBy(start => start.InZone(Zone).Hour switch
    {
        < 5 => "Night",
        < 12 => "Morning",
        < 17 => "Afternoon",
        _ => "Evening",
    }, StringComparer.Ordinal);

    /// <summary>The chosen day for those who only hear that it changed.</summary>
    public string ChosenInWords => (HasSeveralLengths ? $"{TimeText.Minutes(DurationMinutes)}, " : "") + ((Chosen.Starts.Count, TimeText.LongDate(Chosen.Date)) switch
    {
        (0, var date) => $"{date}: no free times. {DayWords.InSentence(Chosen, ForMentor)}",
        (1, var date) => $"{date}: one free time.",
        var (count, date) => $"{date}: {count} free times.",
    });

    public static string IsoDate(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The address of this page with another day.</summary>
    public string AddressOf(LocalDate date) => $"{Address}{QueryOf(date, DurationMinutes, PaysInstead)}";

    /// <summary>The same day and length, paid or with the membership.</summary>
    public string AddressOf(bool paysInstead) => $"{Address}{QueryOf(Chosen.Date, DurationMinutes, paysInstead)}";

    /// <summary>The same with the chosen day and another length.</summary>
    public string AddressOf(LengthPrice length) => $"{Address}{QueryOf(Chosen.Date, length.DurationMinutes, PaysInstead)}";

    /// <summary>Where the browser hears which of the chosen day's times are still free.</summary>
    public string LiveAddress => $"{Address}/times{QueryOf(Chosen.Date, DurationMinutes, PaysInstead)}";

    public string ClassOf(SlotDay day) => string.Concat(
        day.Starts.Count > 0 ? "day is-free" : "day is-closed",
        day.Date == Chosen.Date ? " is-chosen" : "",
        day.Date == Today ? " is-today" : "");

    /// <summary>Whether the other person's clock says something else at the times that are shown.</summary>
    public bool ShowsOtherTimes => Chosen.Starts.Any(start => OtherClock(start) is not null);

    /// <summary>"14:30 London", and "02:30 Tokyo (Fri)" where it is another day; null where the other person's clock says the same.</summary>
    public string? OtherClock(Instant start)
    {
        var own = start.InZone(Zone).LocalDateTime;
        return own == start.InZone(OtherZone).LocalDateTime
            ? null
            : $"{TimeText.Clock(start, OtherZone)} {TimeZones.City(OtherZone, start)}{OtherDay(start)}";
    }

    /// <summary>A start in words: "Thursday 19 February 2026, 15:30–16:30, Berlin (GMT+1) · 14:30 for Ada in London".</summary>
    public string InWords(Instant start)
    {
        var words = TimeText.Session(TimeRange.Of(start, DurationMinutes), Zone);
        return Zone == OtherZone
            ? words
            : $"{words} · {TimeText.Clock(start, OtherZone)}{OtherDay(start)} for {OtherName} in {TimeZones.City(OtherZone, start)}";
    }

    /// <summary>A day, the zone and, where there is a choice, the length and who pays.</summary>
    private string QueryOf(LocalDate date, int minutes, bool paysInstead) => string.Create(
        CultureInfo.InvariantCulture,
        $"?date={IsoDate(date)}&zone={Uri.EscapeDataString(Zone.Id)}{(HasSeveralLengths ? $"&minutes={minutes}" : "")}{(paysInstead ? "&pay=true" : "")}");

    /// <summary>" (Fri)" where the other person's date is another than the viewer's.</summary>
    private string OtherDay(Instant start)
    {
        var date = start.InZone(OtherZone).Date;
        return date == start.InZone(Zone).Date ? "" : $" ({TimeText.Weekday(date)})";
    }
}
