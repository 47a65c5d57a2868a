namespace Mentorship.Web.Infrastructure.Floods;

/// <summary>
/// How much of each one account, or else one address, may ask for in a minute: so many at once, and one more each time the
/// minute's share has passed. Zero is no limit. They hold for each node by itself.
/// </summary>
public sealed record FloodLimits
{
    public const string Key = "Floods";

    /// <summary>An office of people who come in at nine behind one address, and no guesser of passwords.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    public int SearchesPerMinute { get; init; } = 240;

    public int BookingsPerMinute { get; init; } = 60;
}
