namespace Mentorship.Core.Availability.Calendars;

/// <summary>One content line of an iCalendar file (RFC 5545, 3.1): <c>DTSTART;TZID=Europe/Berlin:20260302T100000</c>.</summary>
/// <param name="Name">In upper case.</param>
/// <param name="Value">What stands after the colon.</param>
/// <param name="Line">All of it.</param>
internal readonly record struct IcsProperty(string Name, string Value, string Line)
{
    /// <summary>Reads a line that is whole; null for one that is no content line.</summary>
    public static IcsProperty? Parse(string line)
    {
        var isQuoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[index] == ':' && !isQuoted)
            {
                var name = line.AsSpan(0, index).IndexOf(';') is >= 0 and var semicolon ? semicolon : index;
                return name > 0 ? new(line[..name].Trim().ToUpperInvariant(), line[(index + 1)..].Trim(), line) : null;
            }
        }

        return null;
    }
}
