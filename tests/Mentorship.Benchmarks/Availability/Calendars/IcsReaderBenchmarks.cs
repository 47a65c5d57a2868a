using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Common;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Benchmarks.Availability.Calendars;

/// <summary>What it takes to read somebody's calendar: a usual one, one of many rules, and the largest that is let in.</summary>
[MemoryDiagnoser]
[WarmupCount(1)]
[IterationCount(7)]
public class IcsReaderBenchmarks
{
    private const int MostBytes = 5 * 1024 * 1024;

    private static readonly LocalDate First = new(2026, 3, 2);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly TimeRange Window = CalendarSchedule.Window(First.AtMidnight().InZoneStrictly(Zone).ToInstant());

    private readonly string _usual = Calendar([.. Enumerable.Range(0, 30).Select(Weekly), .. Enumerable.Range(0, 500).Select(Once)]);
    private readonly string _manyRules = Calendar(Enumerable.Range(0, 300).Select(Weekly));
    private readonly string _largest = Largest();

    /// <summary>Thirty weekly events and five hundred single ones, most of them over.</summary>
    [Benchmark(Baseline = true)]
    public CalendarReading Usual() => IcsReader.Read(_usual, Zone, Window);

    [Benchmark]
    public CalendarReading ThreeHundredWeekly() => IcsReader.Read(_manyRules, Zone, Window);

    /// <summary>Five megabytes of single events, of which as many as can be lie ahead.</summary>
    [Benchmark]
    public CalendarReading FiveMegabytes() => IcsReader.Read(_largest, Zone, Window);

    /// <summary>What the same costs while it does not change.</summary>
    [Benchmark]
    public string FiveMegabytesUnchanged() => CalendarFingerprint.Of(_largest, Zone, Window);

    private static string Weekly(int number) => Event(number, First.PlusDays(-200 + (number % 7)), 6 + (number % 14), "RRULE:FREQ=WEEKLY\r\n");

    private static string Once(int number) => Event(10_000 + number, First.PlusDays(number - 400), 6 + (number % 14), "");

    private static string Event(int number, LocalDate date, int hour, string rule)
    {
        var day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(date);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"BEGIN:VEVENT\r\nUID:{number}@example.com\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Appointment {number}\r\nDTSTART;TZID=Europe/Berlin:{day}T{hour:00}0000\r\nDTEND;TZID=Europe/Berlin:{day}T{hour:00}4500\r\n{rule}END:VEVENT\r\n");
    }

    private static string Calendar(IEnumerable<string> events) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//benchmark//EN\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    private static string Largest()
    {
        var events = new StringBuilder();
        for (var number = 0; events.Length < MostBytes - 1000; number++)
        {
            events.Append(Event(number, First.PlusDays(number % 380), 6 + (number / 380 % 14), ""));
        }

        return Calendar([events.ToString()]);
    }
}
