using System.Globalization;
using System.Text.RegularExpressions;
using Mentorship.Core.Common;

namespace Mentorship.Core.Courses;

/// <summary>A lesson as its tutor writes it, on a line: "Indexes (20 min)", or without how long it takes.</summary>
/// <param name="Title">Not empty, on one line.</param>
/// <param name="Minutes">How long; null if it does not say.</param>
public sealed partial record LessonLine(string Title, int? Minutes = null)
{
    /// <summary>The lessons of a text, one for each line that has anything on it.</summary>
    public static IReadOnlyList<LessonLine> Parse(string? text) =>
        [.. (text ?? "").OnLines().Split('\n').Select(line => line.OnOneLine()).Where(line => line.IsVisible()).Select(Of)];

    /// <summary>The same as a text again.</summary>
    public static string Format(IEnumerable<LessonLine> lines) => string.Join('\n', lines.Select(line => line.ToString()));

    public override string ToString() =>
        Minutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({minutes} min)") : Title;

    private static LessonLine Of(string line) => WithMinutes().Match(line) is { Success: true } match
        ? new(match.Groups["title"].Value.TrimEnd(), int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture))
        : new(line);

    // Digits of ASCII only: others are letters of a title.
    [GeneratedRegex(@"^(?<title>.*\S)\s*\((?<minutes>[0-9]{1,4}) ?min\.?\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithMinutes();
}
