namespace Mentorship.Web.Infrastructure.Charts;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What stands under it; short.</param>
/// <param name="Words">What it says to whoever points at it, "March 2026: $12.50".</param>
/// <param name="Value">How high it is; may be below zero.</param>
public sealed record Bar(string Label, string Words, long Value);
