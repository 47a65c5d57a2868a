namespace Mentorship.TestSupport;

/// <summary>An antiforgery token, which is good for all forms of one person.</summary>
public sealed record FormToken(string Value);
