using System.Globalization;
using System.Text;

namespace Mentorship.Core.Common;

/// <summary>
/// The words of a text as they are kept to be found by how they begin, with an index on either engine. Engines order
/// text by rules of their own; digits and the letters from a to z they order alike, so a kept word has nothing else in
/// it: whatever else is a letter is written as its number.
/// </summary>
/// <remarks>A database whose collation takes two such letters for one, as Czech does "ch", may miss a word that has them.</remarks>
public static class SearchWords
{
    /// <summary>The longest that is kept. Of a longer word the beginning is.</summary>
    public const int MaxLength = 40;

    /// <summary>The words of a text, folded, each once and at most so many.</summary>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var words = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var character in text.ForSearch().Append(' '))
        {
            if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
            {
                word.Append(character);
            }
            else if (char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(CultureInfo.InvariantCulture, $"u{(int)character:x4}");
            }
            else if (word.Length > 0)
            {
                var whole = word.ToString().AtMost(MaxLength);
                word.Clear();
                if (known.Add(whole))
                {
                    words.Add(whole);
                    if (words.Count == most)
                    {
                        break;
                    }
                }
            }
        }

        return words;
    }

    /// <summary>
    /// Between which two texts the words are that begin with this one; one letter alone is only itself, or it would find
    /// everybody.
    /// </summary>
    /// <returns>The first that counts, and the first that counts no more; null if all after the first do.</returns>
    public static (string From, string? Before) RangeOf(string word)
    {
        if (word.Length == 1)
        {
            return (word, word + "0");
        }

        var stem = word.TrimEnd('z');
        return (word, stem.Length == 0 ? null : stem[..^1] + (stem[^1] == '9' ? 'a' : (char)(stem[^1] + 1)));
    }
}
