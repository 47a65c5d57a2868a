namespace Mentorship.Web.Features.Letters;

/// <summary>A fact with what it is called; further lines are quieter.</summary>
public sealed record LetterFact(string Name, params IReadOnlyList<string> Lines);
