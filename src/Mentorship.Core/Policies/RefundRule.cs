using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Policies;

/// <summary>What is given back of a price. Pure: the same answer before the button and behind it.</summary>
public static class RefundRule
{
    /// <summary>What is given back when this side cancels at <paramref name="now"/>, in whole minor units, rounded down.</summary>
    public static Money OnCancellation(Party by, Money price, Instant startsAt, SessionPolicy policy, Instant now) =>
        by == Party.Mentor || now <= FreeUntil(startsAt, policy)
            ? price
            : price with { MinorUnits = Percentage.Of(price.MinorUnits, policy.LateCancellationRefundPercent) };

    /// <summary>Until when, that instant included, a mentee who cancels gets everything back.</summary>
    public static Instant FreeUntil(Instant startsAt, SessionPolicy policy) =>
        startsAt - Duration.FromHours(policy.FreeCancellationHours);
}
