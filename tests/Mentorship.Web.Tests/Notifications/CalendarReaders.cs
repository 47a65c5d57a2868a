using System.Diagnostics;
using System.Text.Json;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>
/// Calendar files as programs of others read them: ical.js, which Thunderbird has, node-ical and, where it is installed,
/// Python's icalendar.
/// </summary>
internal static class CalendarReaders
{
    private const string Script =
        """
        import ICAL from 'ical.js';
        import nodeIcal from 'node-ical';
        let text = '';
        for await (const part of process.stdin) text += part;
        const time = (value) => new Date(value).toISOString().replace('.000', '');
        const mail = (address) => address.replace(/^mailto:/i, '');
        const calendar = new ICAL.Component(ICAL.parse(text));
        const byIcalJs = calendar.getAllSubcomponents('vevent').map((component) => {
          const event = new ICAL.Event(component);
          const people = (name) => component.getAllProperties(name).map((one) => `${one.getParameter('cn')} <${mail(one.getFirstValue())}>`);
          return {
            method: calendar.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence, summary: event.summary,
            description: event.description, location: event.location, start: time(event.startDate.toJSDate()), end: time(event.endDate.toJSDate()),
            stamp: time(component.getFirstPropertyValue('dtstamp').toJSDate()), status: component.getFirstPropertyValue('status'),
            url: component.getFirstPropertyValue('url'), organizer: people('organizer')[0], attendees: people('attendee'),
          };
        });
        const list = (one) => one === undefined ? [] : Array.isArray(one) ? one : [one];
        const byNodeIcal = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one.type === 'VEVENT').map((event) => ({
          method: event.method ?? calendar.getFirstPropertyValue('method'), uid: event.uid, sequence: Number(event.sequence), summary: event.summary,
          description: event.description, location: event.location, start: time(event.start), end: time(event.end),
          stamp: time(event.dtstamp), status: event.status, url: event.url?.val ?? event.url,
          organizer: mail(event.organizer.val ?? event.organizer), attendees: list(event.attendee).map((one) => mail(one.val ?? one)),
        }));
        process.stdout.write(JSON.stringify({ byIcalJs, byNodeIcal }));
        """;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>What they read; they have to agree on all but the names of people, which node-ical does not give.</summary>
    public static async Task<IReadOnlyList<ReadEvent>> ReadAsync(string file)
    {
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
        await node.StandardInput.WriteAsync(file);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        var readings = JsonSerializer.Deserialize<Readings>(await answer, Options)!;
        readings.ByNodeIcal.Select(Anonymous).ShouldBe(readings.ByIcalJs.Select(Anonymous));
        if (PythonCalendarReader.Python is not null)
        {
            (await PythonCalendarReader.ReadAsync(file)).Select(Whole).ShouldBe(readings.ByIcalJs.Select(Whole));
        }

        return readings.ByIcalJs;
    }

    // Lists are compared by reference in a record, so they become text.
    private static string Whole(ReadEvent read) => JsonSerializer.Serialize(read);

    private static string Anonymous(ReadEvent read) => Whole(read with
    {
        Organizer = Address(read.Organizer),
        Attendees = [.. read.Attendees.Select(Address)],
    });

    private static string Address(string person) => person.Contains('<', StringComparison.Ordinal) ? person[(person.LastIndexOf('<') + 1)..^1] : person;

    private sealed record Readings(IReadOnlyList<ReadEvent> ByIcalJs, IReadOnlyList<ReadEvent> ByNodeIcal);
}
