using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Offerings;

/// <summary>What an offering costs, where there is room for a word or two.</summary>
public static class PriceWords
{
    /// <summary>Of what members have for one of their sessions, and others not at all.</summary>
    public const string ForMembers = "For members";

    /// <summary>"₦5,000"; with several prices "From ₦5,000", or "Free for 15 min".</summary>
    /// <param name="price">What the shortest length costs.</param>
    /// <param name="shortestMinutes">That length.</param>
    /// <param name="hasSeveral">Whether another length costs something else.</param>
    public static string InBrief(Money price, int shortestMinutes, bool hasSeveral) => (hasSeveral, price.IsFree) switch
    {
        (false, _) => price.ToString(),
        (true, true) => $"Free for {TimeText.Minutes(shortestMinutes)}",
        (true, false) => $"From {price}",
    };
}
