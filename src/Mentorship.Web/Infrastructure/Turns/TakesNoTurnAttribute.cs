namespace Mentorship.Web.Infrastructure.Turns;

/// <summary>For an answer that stays open for minutes and does nothing for most of them, or that waits for somebody else's server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesNoTurnAttribute : Attribute;
