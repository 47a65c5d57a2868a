using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Shared.Lists;

/// <summary>What part of a list is asked for, in which order. All of it stands in the address.</summary>
public sealed record ListRequest
{
    public const int WordsMaxLength = 100;

    /// <summary>What to look for; nothing for everything.</summary>
    public string? Words { get; init; }

    /// <summary>The name of an order; nothing for the usual one.</summary>
    public string? Sort { get; init; }

    /// <summary>From one.</summary>
    public int? Page { get; init; }

    /// <summary>The words as they are looked for; null if there are none.</summary>
    public string? Sought => string.IsNullOrWhiteSpace(Words) ? null : Words.Trim() is var words && words.Length > WordsMaxLength ? words[..WordsMaxLength] : words;

    /// <summary>The same one by one, folded as texts that are looked through are.</summary>
    public IReadOnlyList<string> SoughtWords => (Sought ?? "").ForSearch().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether each word that is looked for stands somewhere in these texts; for rows that are in memory.</summary>
    public bool IsIn(params IEnumerable<string> texts)
    {
        var folded = string.Join(' ', texts).ForSearch();
        return SoughtWords.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
