using FsCheck;
using FsCheck.Fluent;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Slots;

/// <summary>A random question, crowded around a day on which the clocks change.</summary>
public sealed record SlotCase(SlotQuestion Question, SlotHours Hours, DateInterval Dates, DateTimeZone ViewZone)
{
    /// <summary>What a failed property prints; enough to write the scenario file from.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        [
            $"{Question.Hours.Zone.Id} now {Question.Now}, asked for {Dates} in {ViewZone.Id}",
            Question.Rules.ToString(),
            .. Hours.Weekly.Select(row => $"{row.Key} {row.Value}"),
            .. Hours.Overrides.Select(row => $"{row.Key:uuuu-MM-dd} {string.Join(", ", row.Value)}"),
            .. Hours.TimeOff.Select(off => $"off {off}"),
            .. Question.Sessions.Select(session => session.ToString()),
            .. Question.Busy.Select(busy => $"busy {busy}"),
            .. Question.ViewerBusy.Select(busy => $"viewer busy {busy}"),
        ]);
}

/// <summary>Makes <see cref="SlotCase"/>s.</summary>
public static class SlotCases
{
    private static readonly (string Zone, LocalDate Date)[] Places =
    [
        ("UTC", new(2026, 3, 4)),
        ("Asia/Kolkata", new(2026, 3, 4)),
        ("Asia/Kathmandu", new(2025, 12, 31)),
        ("America/New_York", new(2026, 3, 8)),
        ("America/New_York", new(2026, 11, 1)),
        ("Europe/London", new(2026, 3, 29)),
        ("Europe/Berlin", new(2026, 10, 25)),
        ("America/Sao_Paulo", new(2018, 11, 4)),
        ("America/Sao_Paulo", new(2018, 2, 18)),
        ("Asia/Beirut", new(2025, 3, 30)),
        ("Africa/Cairo", new(2025, 4, 25)),
        ("Africa/Cairo", new(2025, 10, 31)),
        ("Australia/Lord_Howe", new(2026, 4, 5)),
        ("Australia/Lord_Howe", new(2026, 10, 4)),
        ("Antarctica/Troll", new(2026, 3, 29)),
        ("America/St_Johns", new(2006, 10, 29)),
        ("America/St_Johns", new(2006, 4, 2)),
        ("Pacific/Apia", new(2011, 12, 30)),
        ("Pacific/Chatham", new(2026, 4, 5)),
    ];

    private static readonly string[] Views =
        ["UTC", "America/Los_Angeles", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia"];

    private static readonly HoursRange[] Nights = [new(0, 1440), new(1320, 1440), new(0, 120), new(60, 180)];

    private static readonly Gen<HoursRange> Range = Gen.Frequency(
        (2, Gen.Elements(Nights)),
        (3, from start in Gen.Choose(0, 95)
            from end in Gen.Choose(0, 96)
            select new HoursRange(start * 15, end * 15)));

    private static readonly Gen<SlotRules> Rules =
        from duration in Gen.Elements(15, 15, 30, 30, 45, 60, 60, 90, 180, 1500)
        from interval in Gen.Elements(10, 15, 30, 30, 50, 60, 90)
        from before in Gen.Elements(0, 0, 5, 30)
        from after in Gen.Elements(0, 0, 10, 120)
        from notice in Gen.Elements(0, 0, 0, 5, 60, 1440)
        from days in Gen.Elements<int?>(null, null, null, 0, 1, 4)
        from cap in Gen.Elements<int?>(null, null, null, null, 0, 1, 1, 2)
        select new SlotRules
        {
            DurationMinutes = duration,
            SlotIntervalMinutes = interval,
            BufferBeforeMinutes = before,
            BufferAfterMinutes = after,
            MinNoticeMinutes = notice,
            AdvanceBookingDays = days,
            MaxBookingsPerDay = cap,
        };

    public static Gen<SlotCase> All { get; } =
        from place in Gen.Elements(Places)
        let zone = DateTimeZoneProviders.Tzdb[place.Zone]
        from hours in HoursAround(place.Date)
        from rules in Rules
        let noon = place.Date.At(new LocalTime(12, 0)).InUtc().ToInstant()
        from nowMinute in Gen.Choose(-3500, 0)
        let now = noon + Duration.FromMinutes(nowMinute)
        from sessions in Some(Session(noon, now), 6)
        from busy in Some(Stretch(noon), 2)
        from viewerBusy in Some(Stretch(noon), 2)
        from first in Gen.Choose(-2, 2)
        from length in Gen.Choose(0, 4)
        from viewZone in Gen.Elements([.. Views, place.Zone, place.Zone])
        select new SlotCase(
            new SlotQuestion
            {
                Now = now,
                Hours = new WorkingHours(zone, hours.Weekly, hours.Overrides, hours.TimeOff),
                Rules = rules,
                Sessions = sessions,
                Busy = busy,
                ViewerBusy = viewerBusy,
            },
            hours,
            new DateInterval(place.Date.PlusDays(first), place.Date.PlusDays(first + length)),
            DateTimeZoneProviders.Tzdb[viewZone]);

    private static Gen<SlotHours> HoursAround(LocalDate date) =>
        from weekly in Some(
            from day in Gen.Choose(1, 7)
            from range in Range
            select KeyValuePair.Create((IsoDayOfWeek)day, range), 24)
        from overrides in Some(
            from day in Gen.Choose(-2, 2)
            from ranges in Some(Range, 3)
            select KeyValuePair.Create<LocalDate, IReadOnlyList<HoursRange>>(date.PlusDays(day), ranges), 2)
        from off in Some(
            from day in Gen.Choose(-4, 4)
            from length in Gen.Choose(0, 1)
            select new DateInterval(date.PlusDays(day), date.PlusDays(day + length)), 1)
        select new SlotHours(weekly, [.. overrides.DistinctBy(row => row.Key)], off);

    private static Gen<BookedTime> Session(Instant noon, Instant now) =>
        from stretch in Stretch(noon)
        from status in Gen.Elements(Enum.GetValues<BookingStatus>())
        from before in Gen.Elements(0, 5, 15)
        from after in Gen.Elements(0, 10, 60)
        from sameOffering in Gen.Elements(true, true, false)
        from byViewer in Gen.Elements(true, false)
        from expiry in Gen.Elements<int?>(null, -5, 0, 5)
        select new BookedTime
        {
            Start = stretch.Start,
            DurationMinutes = Math.Max(0, (int)(stretch.End - stretch.Start).TotalMinutes),
            Status = status,
            BufferBeforeMinutes = before,
            BufferAfterMinutes = after,
            SameOffering = sameOffering,
            ByViewer = byViewer,
            HoldExpiresAt = expiry is { } minutes ? now + Duration.FromMinutes(minutes) : null,
        };

    private static Gen<TimeRange> Stretch(Instant noon) =>
        from start in Gen.Choose(-900, 900)
        from minutes in Gen.Elements(-30, 0, 5, 30, 30, 60, 60, 90, 90, 180, 180, 3000)
        select TimeRange.Of(noon + Duration.FromMinutes(start * 5), minutes);

    private static Gen<List<T>> Some<T>(Gen<T> gen, int most) =>
        from count in Gen.Choose(0, most)
        from items in Gen.ListOf(gen, count)
        select items.ToList();
}
