using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>
/// Calendar files as Python's icalendar reads them, where it is installed (Debian's python3-icalendar). It comes from
/// neither registry that the tests are restored from, so a machine may be without it.
/// </summary>
internal static class PythonCalendarReader
{
    private const string Script =
        """
        import datetime, json, sys
        from icalendar import Calendar
        calendar = Calendar.from_ical(sys.stdin.buffer.read())
        def time(event, name):
            return event[name].dt.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
        def person(address):
            return '%s <%s>' % (address.params['CN'], str(address).replace('mailto:', '').replace('MAILTO:', ''))
        def people(value):
            return [person(one) for one in (value if isinstance(value, list) else [value])]
        print(json.dumps([{
            'method': str(calendar['method']), 'uid': str(event['uid']), 'sequence': int(event['sequence']), 'summary': str(event['summary']),
            'description': str(event['description']), 'location': str(event['location']), 'start': time(event, 'dtstart'), 'end': time(event, 'dtend'),
            'stamp': time(event, 'dtstamp'), 'status': str(event['status']), 'url': str(event['url']),
            'organizer': person(event['organizer']), 'attendees': people(event.get('attendee', [])),
        } for event in calendar.walk('vevent')]))
        """;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The Python that has it; null where none does. Debian's own may stand behind another on the path.</summary>
    public static string? Python { get; } = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasIcalendar);

    public static async Task<IReadOnlyList<ReadEvent>> ReadAsync(string file)
    {
        using var python = Start(Python!, Script);
        var answer = python.StandardOutput.ReadToEndAsync();
        var errors = python.StandardError.ReadToEndAsync();
        await python.StandardInput.WriteAsync(file);
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        python.ExitCode.ShouldBe(0, await errors);
        return JsonSerializer.Deserialize<IReadOnlyList<ReadEvent>>(await answer, Options)!;
    }

    private static bool HasIcalendar(string python)
    {
        try
        {
            using var process = Start(python, "import icalendar");
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string python, string script)
    {
        var start = new ProcessStartInfo(python, ["-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Python would take the machine's encoding, which may be ASCII.
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        return Process.Start(start)!;
    }
}
