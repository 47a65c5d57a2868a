using Microsoft.Playwright;

namespace Mentorship.Browser.Tests;

/// <summary>What a visitor's browser is like. Nothing of it is the machine's.</summary>
public sealed record VisitorSettings
{
    /// <summary>An IANA id.</summary>
    public string Zone { get; init; } = "Europe/London";

    public string Locale { get; init; } = "en-GB";

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 800;

    public ColorScheme ColorScheme { get; init; } = ColorScheme.Light;

    public bool JavaScript { get; init; } = true;
}
