using System.Globalization;
using System.Text;

namespace Mentorship.Core.Common;

/// <summary>What is done to text that people type before it is kept.</summary>
public static class TextExtensions
{
    /// <summary>
    /// Trimmed, with every run of white space and control characters made one space: for names and titles, which end
    /// up in mail subjects and calendar files, where a line break would begin a header.
    /// </summary>
    public static string OnOneLine(this string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                builder.Append(character);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().TrimEnd();
    }

    /// <summary>
    /// Trimmed, with line breaks as <c>\n</c> and without other control characters but tabs: for text of several lines.
    /// PostgreSQL has no text with a NUL in it.
    /// </summary>
    public static string OnLines(this string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (!char.IsControl(character) || character is '\n' or '\t')
            {
                builder.Append(character);
            }
        }

        return builder.ToString().Trim();
    }

    /// <summary>Whether there is anything to see: not only white space, control characters and what has no width.</summary>
    public static bool IsVisible(this string? text) => text is not null && text.Any(character =>
        !char.IsWhiteSpace(character) && !char.IsControl(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format);

    /// <summary>
    /// Lower case without accents, for columns that are searched: the two engines compare text by different rules, so
    /// neither is asked to.
    /// </summary>
    public static string ForSearch(this string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in OfCharacters(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                builder.Append(char.ToLowerInvariant(character));
            }
        }

        return builder.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text, or as much of its beginning as fits, without half a surrogate pair at the end.</summary>
    public static string AtMost(this string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>Words of ASCII letters and digits joined by hyphens, for addresses; empty when there are none.</summary>
    public static string ToSlug(this string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.ForSearch())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                builder.Append(character);
            }
            else if (builder.Length > 0 && builder[^1] != '-')
            {
                builder.Append('-');
            }
        }

        return builder.ToString().Trim('-');
    }

    /// <summary>The text without what cannot be normalised: halves of surrogate pairs, and U+FFFE.</summary>
    private static string OfCharacters(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\ufffe", "", StringComparison.Ordinal);
}
