using System.Text;
using Mentorship.Core.Common;

namespace Mentorship.Core.Notifications.Calendars;

/// <summary>Text in calendar files: nothing that people type ends a value, a line or a component.</summary>
public static class CalendarText
{
    /// <summary>How long a line may be, in octets of UTF-8 and without its line break.</summary>
    public const int MaxOctets = 75;

    /// <summary>A value of type TEXT.</summary>
    public static string Escape(string text) => text.OnLines()
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>
    /// A parameter's value, quoted. There is no way to write a double quote that all programs know, so it becomes a single
    /// one; the circumflex is doubled for those that know RFC 6868.
    /// </summary>
    public static string Quote(string text) =>
        $"\"{text.OnOneLine().Replace('"', '\'').Replace("^", "^^", StringComparison.Ordinal)}\"";

    /// <summary>An e-mail address as an address to write to.</summary>
    public static string Mailto(string email) =>
        $"mailto:{string.Concat(email.Where(character => !char.IsControl(character) && !char.IsWhiteSpace(character)))}";

    /// <summary>
    /// A line in as many pieces as it needs, each ended by CRLF and all but the first begun by a space. No character of
    /// UTF-8 is cut.
    /// </summary>
    public static void AppendFolded(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
