using System.Text.RegularExpressions;

namespace Mentorship.Web.Tests.Data;

/// <summary>
/// A script in SQL Server's language, read as far as can be told without a server: in batches, each a list of words
/// and signs with its texts and comments set apart.
/// </summary>
internal sealed partial class SqlServerScript(string text)
{
    /// <summary>The batches between lines that say GO, empty ones left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Batches { get; } =
        [.. Separator().Split(text).Select(Tokens).Where(tokens => tokens.Count > 0)];

    /// <summary>All words and signs: key words in capitals, names in brackets, texts as <c>''</c>.</summary>
    public IEnumerable<string> Words => Batches.SelectMany(batch => batch);

    /// <summary>The names in brackets, each once.</summary>
    public IEnumerable<string> Names => Words.Where(word => word[0] == '[').Select(word => word[1..^1]).Distinct(StringComparer.Ordinal);

    /// <summary>The words, joined by spaces, to look for several in a row.</summary>
    public string Folded => string.Join(' ', Words);

    /// <summary>What does not fit together within a batch, in words; none if all does.</summary>
    public IEnumerable<string> Faults() => Batches.SelectMany((batch, index) => FaultsOf(batch).Select(fault => $"Batch {index + 1}: {fault}"));

    /// <summary>The changes that stand outside every BEGIN and END, and so are made each time.</summary>
    public IEnumerable<string> Unconditional()
    {
        foreach (var batch in Batches)
        {
            var depth = 0;
            for (var at = 0; at < batch.Count; at++)
            {
                depth += batch[at] switch
                {
                    "BEGIN" when at + 1 == batch.Count || batch[at + 1] is not ("TRANSACTION" or "TRAN") => 1,
                    "CASE" => 1,
                    "END" => -1,
                    _ => 0,
                };
                if (depth == 0 && batch[at] is ("CREATE" or "ALTER" or "DROP" or "INSERT" or "UPDATE" or "DELETE" or "EXEC"))
                {
                    yield return string.Join(' ', batch.Skip(at).Take(3));
                }
            }
        }
    }

    private static IEnumerable<string> FaultsOf(IReadOnlyList<string> batch)
    {
        var open = new Stack<string>();
        for (var at = 0; at < batch.Count; at++)
        {
            var next = at + 1 < batch.Count ? batch[at + 1] : "";
            switch (batch[at])
            {
                case "(":
                    open.Push(")");
                    break;
                case "BEGIN" when next is not ("TRANSACTION" or "TRAN"):
                    open.Push("END");
                    if (next == "END")
                    {
                        yield return "nothing between BEGIN and END";
                    }

                    break;
                case "CASE":
                    open.Push("END");
                    break;
                case ")" or "END" when open.Count == 0 || open.Pop() != batch[at]:
                    yield return $"{batch[at]} without its beginning";
                    break;
                case "," when next is ")" or "," or "":
                    yield return $"nothing after a comma before '{next}'";
                    break;
                case "'" or "[" or "/*":
                    yield return $"{batch[at]} without its end";
                    break;
                case "USE" or "CREATE" when next == "":
                    yield return $"{batch[at]} of nothing";
                    break;
                default:
                    break;
            }
        }

        foreach (var missing in open)
        {
            yield return $"{missing} is missing";
        }
    }

    private static List<string> Tokens(string batch) =>
        [.. Token().Matches(batch).Select(match => match.Value).Where(token => !IsComment(token)).Select(Normal)];

    private static bool IsComment(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) || (token.StartsWith("/*", StringComparison.Ordinal) && token.Length > 2);

    private static string Normal(string token) => token switch
    {
        ['\'', _, ..] or ['N' or 'n', '\'', ..] => "''",
        ['[', ..] => token,
        _ => token.ToUpperInvariant(),
    };

    [GeneratedRegex(@"^[ \t]*GO[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Separator();

    // Texts, names, comments, words and numbers, and any other sign. Each of the first three is in one piece or, where
    // its end is missing, only its beginning.
    [GeneratedRegex(
        @"[Nn]?'(''|[^'])*'|\[(\]\]|[^\]])*\]|--[^\n]*|/\*[\s\S]*?\*/|/\*|[\p{L}_@#][\p{L}\p{N}_@#$]*|\d+(\.\d+)?|\S",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token();
}
