using BenchmarkDotNet.Attributes;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using NodaTime;

namespace Mentorship.Benchmarks.Bookings.Slots;

/// <summary>
/// A month of one mentor: 30 days, Monday to Friday nine to five, 30-minute sessions on a 15-minute grid, five
/// bookings a day, seen from another zone. The clocks change on the way.
/// </summary>
[MemoryDiagnoser]
public class SlotFinderBenchmarks
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTimeZone ViewZone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDate First = new(2026, 3, 2);

    private readonly DateInterval _dates = new(First, First.PlusDays(29));
    private readonly SlotQuestion _question = Question();
    private readonly Instant _start =
        new LocalDate(2026, 3, 18).At(new LocalTime(15, 30)).InZoneStrictly(Zone).ToInstant();

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Instant> FindMonth() => SlotFinder.Find(_question, _dates, ViewZone);

    [Benchmark]
    public IReadOnlyList<SlotDay> DaysOfMonth() => SlotFinder.Days(_question, _dates, ViewZone);

    [Benchmark]
    public SlotRefusal? CheckOneStart() => SlotFinder.Check(_question, _start);

    private static SlotQuestion Question()
    {
        IsoDayOfWeek[] days =
        [
            IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
            IsoDayOfWeek.Friday,
        ];
        var sessions =
            from day in Enumerable.Range(0, 30)
            from hour in new[] { 9, 10, 12, 14, 16 }
            select new BookedTime
            {
                Start = First.PlusDays(day).At(new LocalTime(hour, 0)).InZoneStrictly(Zone).ToInstant(),
                DurationMinutes = 30,
                Status = BookingStatus.Confirmed,
                BufferBeforeMinutes = 5,
                BufferAfterMinutes = 5,
            };
        return new SlotQuestion
        {
            Now = First.AtMidnight().InZoneStrictly(Zone).ToInstant(),
            Hours = new WorkingHours(
                Zone, days.Select(day => KeyValuePair.Create(day, HoursRange.Parse("09:00", "17:00")))),
            Rules = new SlotRules
            {
                DurationMinutes = 30,
                SlotIntervalMinutes = 15,
                BufferBeforeMinutes = 5,
                BufferAfterMinutes = 5,
                MaxBookingsPerDay = 8,
            },
            Sessions = [.. sessions],
        };
    }
}
