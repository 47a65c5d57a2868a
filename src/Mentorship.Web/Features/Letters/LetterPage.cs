namespace Mentorship.Web.Features.Letters;

/// <param name="Letter">The words.</param>
/// <param name="Home">Where people reach the site.</param>
public sealed record LetterPage(Letter Letter, Uri Home)
{
    /// <summary>Where the button leads.</summary>
    public string Target => new Uri(Home, Letter.Button.Path).AbsoluteUri;

    /// <summary>Where one says no to more like this; null if that cannot be said.</summary>
    public string? RefusalTarget => Letter.Refusal is { } refusal ? new Uri(Home, refusal.Path).AbsoluteUri : null;
}
