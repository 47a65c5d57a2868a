using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Common;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Tests.Availability.Calendars;

/// <summary>
/// What rules mean to ical.js by itself, asked from an event's first time on, they mean here, where it begins near the
/// window, is given the days of a year and leaves the clocks to NodaTime.
/// </summary>
public sealed class RecurrenceOracleTests
{
    private const int Cases = 400;

    // Starts of events between two times, for each of a list of calendars; Node.js is there, because the build needs it.
    private const string Script =
        """
        import ICAL from 'ical.js';
        let text = '';
        for await (const part of process.stdin) text += part;
        const { last, calendars } = JSON.parse(text);
        const answers = calendars.map((calendar) => {
          const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent'));
          const iterator = event.iterator();
          const starts = [];
          for (let next; starts.length < 2000 && (next = iterator.next()) && next.toString() < last;) starts.push(next.toString().replace('Z', ''));
          return starts;
        });
        process.stdout.write(JSON.stringify(answers));
        """;

    private static readonly TimeRange Window = new(Instant.FromUtc(2023, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    [Fact]
    public async Task Read_AnyRule_HasTheTimesThatIcalJsHas()
    {
        var random = new Random(20260302);
        var events = Enumerable.Range(0, Cases).Select(_ => RandomEvent(random)).ToList();

        var expected = await AskAsync([.. events.Select(Calendar)]);

        var different = new List<string>();
        for (var index = 0; index < events.Count; index++)
        {
            var reading = IcsReader.Read(Calendar(events[index]), DateTimeZone.Utc, Window);
            var actual = reading.Busy?.Select(time => LocalDateTimePattern.ExtendedIso.Format(time.Start.InUtc().LocalDateTime)).ToList() ?? [];

            // An event's own start counts here even when its rule leaves it out, which RFC 5545 leaves open.
            var start = LocalDateTimePattern.ExtendedIso.Format(StartOf(events[index]));
            var wanted = expected[index].Append(start).Distinct().Order(StringComparer.Ordinal).ToList();
            if (!actual.SequenceEqual(wanted))
            {
                different.Add($"{events[index]}\n  here  {string.Join(' ', actual.Except(wanted).Take(5))}\n  there {string.Join(' ', wanted.Except(actual).Take(5))}");
            }
        }

        different.ShouldBeEmpty();
    }

    private static LocalDateTime StartOf(string lines) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(lines[8..23]).Value;

    private static string Calendar(string lines) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static string RandomEvent(Random random)
    {
        var start = new LocalDateTime(2023, 1, 1, 0, 0).PlusDays(random.Next(700)).PlusMinutes(30 * random.Next(46));
        var weekdays = string.Join(',', Pick(random, ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 3));
        var numbered = Pick(random, ["1MO", "2TU", "-1FR", "3WE", "-2SU", "4TH"], 1)[0];
        var days = string.Join(',', Pick(random, ["1", "10", "15", "28", "30", "31", "-1", "-5"], 2));
        var months = string.Join(',', Pick(random, ["1", "2", "3", "6", "9", "12"], 3));
        // In rules of years ical.js makes of a day that a month does not have one of the next month, and counts days
        // from a month's end one too far; it is not asked about those.
        var plainDays = string.Join(',', Pick(random, ["1", "10", "15", "28"], 2));
        var rule = random.Next(12) switch
        {
            0 => "FREQ=DAILY",
            1 => $"FREQ=DAILY;BYMONTH={months}",
            2 => "FREQ=WEEKLY",
            3 => $"FREQ=WEEKLY;BYDAY={weekdays};WKST=SU",
            4 => $"FREQ=WEEKLY;BYDAY={weekdays}",
            5 => "FREQ=MONTHLY",
            6 => $"FREQ=MONTHLY;BYDAY={numbered}",
            7 => $"FREQ=MONTHLY;BYMONTHDAY={days}",
            8 => $"FREQ=MONTHLY;BYDAY={weekdays}",
            9 => "FREQ=YEARLY",
            10 => $"FREQ=YEARLY;BYMONTH={months};BYDAY={numbered}",
            _ => $"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={plainDays}",
        };
        var interval = random.Next(3) == 0 ? $";INTERVAL={random.Next(2, 4)}" : "";

        // And it counts an event's own start when a rule of days leaves it out.
        var end = random.Next(rule.StartsWith("FREQ=DAILY;", StringComparison.Ordinal) ? 1 : 0, 3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $";COUNT={random.Next(1, 30)}"),
            1 => $";UNTIL={LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Format(start.PlusDays(random.Next(70, 500)))}Z",
            _ => "",
        };
        return $"DTSTART:{LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Format(start)}Z\r\nDURATION:PT20M\r\nRRULE:{rule}{interval}{end}";
    }

    private static IReadOnlyList<string> Pick(Random random, string[] from, int most) =>
        [.. from.OrderBy(_ => random.Next()).Take(random.Next(1, most + 1))];

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> AskAsync(IReadOnlyList<string> calendars)
    {
        var last = LocalDateTimePattern.ExtendedIso.Format(Window.End.InUtc().LocalDateTime);
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var node = Process.Start(start)!;
        var answer = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { last, calendars }));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return JsonSerializer.Deserialize<List<List<string>>>(await answer)!;
    }
}
