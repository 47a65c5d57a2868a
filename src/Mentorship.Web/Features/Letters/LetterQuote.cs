namespace Mentorship.Web.Features.Letters;

/// <summary>What somebody wrote, in their words and with their line breaks.</summary>
public sealed record LetterQuote(string By, string Text)
{
    public IReadOnlyList<string> Lines => Text.Split('\n');
}
