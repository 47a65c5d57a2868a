namespace Mentorship.Web.Infrastructure.Caching;

/// <summary>
/// For pages that look the same to everyone who has not signed in and reads times in the same zone: they are kept for a
/// while (<see cref="VisitorPages"/>). Such a page has no form that posts.
/// </summary>
/// <param name="keys">The names that mean something in its address. An address with others is asked for anew each time.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeptForVisitorsAttribute(params string[] keys) : Attribute
{
    public IReadOnlyList<string> Keys { get; } = keys;
}
