namespace Mentorship.Web.Infrastructure.Turns;

/// <summary>For an answer that stays open for minutes and does nothing for most of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesNoTurnAttribute : Attribute;
