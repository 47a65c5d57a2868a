namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>What the sessions of an offering are about.</summary>
/// <param name="CategorySlug">The category that such offerings are in.</param>
/// <param name="Topics">What mentees write when they book one that has no topics of its own.</param>
internal sealed record DemoTheme(string CategorySlug, params IReadOnlyList<string> Topics);
