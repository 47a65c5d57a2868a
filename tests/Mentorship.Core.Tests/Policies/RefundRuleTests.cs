using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Policies;

public class RefundRuleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly SessionPolicy Policy = new() { FreeCancellationHours = 10, LateCancellationRefundPercent = 33 };

    [Theory]
    [InlineData(Party.Mentee, -36_001, 100)]
    [InlineData(Party.Mentee, -36_000, 100)]
    [InlineData(Party.Mentee, -35_999, 33)]
    [InlineData(Party.Mentee, -1, 33)]
    [InlineData(Party.Mentor, -36_000, 100)]
    [InlineData(Party.Mentor, -1, 100)]
    public void OnCancellation_ToTheSecond_IsAllOrThePolicysShare(Party by, int secondsFromStart, long refund)
    {
        var price = new Money(100, Currencies.Usd);

        RefundRule.OnCancellation(by, price, Start, Policy, Start + Duration.FromSeconds(secondsFromStart))
            .ShouldBe(new Money(refund, Currencies.Usd));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(199, 65)]
    public void OnCancellation_FractionOfAMinorUnit_IsRoundedDown(long price, long refund) =>
        RefundRule.OnCancellation(Party.Mentee, new(price, Currencies.Inr), Start, Policy, Start - Duration.FromHours(1))
            .ShouldBe(new Money(refund, Currencies.Inr));

    [Fact]
    public void FreeUntil_Policy_IsSoManyHoursBefore() =>
        RefundRule.FreeUntil(Start, Policy).ShouldBe(Instant.FromUtc(2026, 3, 4, 5, 0));
}
