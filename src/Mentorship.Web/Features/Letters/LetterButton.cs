namespace Mentorship.Web.Features.Letters;

/// <param name="Words">A verb first.</param>
/// <param name="Path">On this site.</param>
public sealed record LetterButton(string Words, string Path);
