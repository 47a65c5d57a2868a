using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mentorship.Core.Common;
using Mentorship.Core.Notifications.Calendars;

namespace Mentorship.Core.Tests.Notifications.Calendars;

public class CalendarTextTests
{
    // Of all lengths that UTF-8 has, and what means something in calendar files.
    private static readonly Gen<string> Texts = Gen.ListOf(Gen.Elements("a", "ä", "王", "🎓", "👩‍🏫", ";", ",", "\\", "\n", "\r\n", "\"", ":", " ", "^n", "\\n"))
        .Select(string.Concat);

    [Fact]
    public void AppendFolded_AnyText_HasNoLongLineAndNoCutCharacter() => Holds(text =>
    {
        var line = CalendarText.Escape(text);
        var file = new StringBuilder();

        CalendarText.AppendFolded(file, line);

        var folded = file.ToString();
        folded.ShouldEndWith("\r\n");
        var pieces = folded[..^2].Split("\r\n");
        pieces.ShouldAllBe(piece => Encoding.UTF8.GetByteCount(piece) <= 75);
        pieces.Skip(1).ShouldAllBe(piece => piece.StartsWith(' '));

        // Each piece is whole characters, so it is the same after a way through bytes.
        pieces.ShouldAllBe(piece => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(piece)) == piece);
        folded[..^2].Replace("\r\n ", "", StringComparison.Ordinal).ShouldBe(line);
    });

    [Fact]
    public void AppendFolded_ExactlyAsLongAsALine_IsOne()
    {
        var file = new StringBuilder();

        CalendarText.AppendFolded(file, new string('x', 75));

        file.ToString().ShouldBe(new string('x', 75) + "\r\n");
    }

    [Fact]
    public void Escape_AnyText_IsReadBackAsItWas() => Holds(text => Unescape(CalendarText.Escape(text)).ShouldBe(text.OnLines()));

    [Fact]
    public void Quote_AnyText_IsOneQuotedValue() => Holds(text =>
    {
        var quoted = CalendarText.Quote(text);

        quoted[0].ShouldBe('"');
        quoted[^1].ShouldBe('"');
        quoted[1..^1].ShouldNotContain('"');
        quoted.ShouldAllBe(character => !char.IsControl(character));
    });

    private static void Holds(Action<string> property) =>
        Prop.ForAll(Texts.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // As RFC 5545 says: one pass, a backslash and what follows.
    private static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            result.Append(text[index] != '\\' ? text[index] : text[++index] is 'n' or 'N' ? '\n' : text[index]);
        }

        return result.ToString();
    }
}
