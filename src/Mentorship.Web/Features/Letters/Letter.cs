namespace Mentorship.Web.Features.Letters;

/// <summary>A message in words. HTML and plain text are made of the same, so that neither says less.</summary>
public sealed record Letter
{
    /// <summary>One line, which has to do without the rest.</summary>
    public required string Subject { get; init; }

    public required string Heading { get; init; }

    /// <summary>What happened and what it means, a sentence or two each.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What, when, where.</summary>
    public required IReadOnlyList<LetterFact> Facts { get; init; }

    /// <summary>What somebody wrote.</summary>
    public LetterQuote? Quote { get; init; }

    /// <summary>What is to be done next; one.</summary>
    public required LetterButton Button { get; init; }

    /// <summary>Why one gets this.</summary>
    public required string Closing { get; init; }

    /// <summary>
    /// How one gets no more like this, without signing in; null for what concerns one's own sessions. The address does it
    /// when something is sent to it, as mail programs do for their readers.
    /// </summary>
    public LetterButton? Refusal { get; init; }
}
