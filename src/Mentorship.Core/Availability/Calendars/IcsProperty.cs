namespace Mentorship.Core.Availability.Calendars;

/// <summary>One content line of an iCalendar file (RFC 5545, 3.1): <c>DTSTART;TZID=Europe/Berlin:20260302T100000</c>.</summary>
/// <param name="Name">In upper case.</param>
/// <param name="Parameters">What stands between the name and the colon.</param>
/// <param name="Value">What stands after it.</param>
internal readonly record struct IcsProperty(string Name, string Parameters, string Value)
{
    /// <summary>Reads a line that is whole; null for one that is no content line.</summary>
    public static IcsProperty? Parse(string line)
    {
        var colon = EndOf(line, 0, ':');
        if (colon <= 0)
        {
            return null;
        }

        var name = line.AsSpan(0, colon).IndexOf(';') is >= 0 and var semicolon ? semicolon : colon;
        return new(line[..name].Trim().ToUpperInvariant(), line[name..colon], line[(colon + 1)..].Trim());
    }

    /// <summary>A parameter's value without its quotation marks; null if it is not there.</summary>
    public string? Parameter(string name)
    {
        for (var start = 0; start < Parameters.Length;)
        {
            var end = EndOf(Parameters, start + 1, ';') is >= 0 and var next ? next : Parameters.Length;
            var equals = Parameters.IndexOf('=', start, end - start);
            if (equals > 0 && Parameters.AsSpan(start + 1, equals - start - 1).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Parameters[(equals + 1)..end].Trim().Trim('"');
            }

            start = end;
        }

        return null;
    }

    /// <summary>The first place of a character that does not stand within quotation marks; −1 without one.</summary>
    private static int EndOf(string text, int start, char wanted)
    {
        var isQuoted = false;
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (text[index] == wanted && !isQuoted)
            {
                return index;
            }
        }

        return -1;
    }
}
