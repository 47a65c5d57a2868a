using Mentorship.Web.Features.Shared;

namespace Mentorship.Web.Features.Admin.Earnings;

public sealed record PlatformEarningsPage
{
    /// <summary>One for every currency that was ever paid in.</summary>
    public required IReadOnlyList<PlatformBalance> Balances { get; init; }

    public required IReadOnlyList<MonthlyEarnings> Months { get; init; }

    /// <summary>Newest first, as the next two.</summary>
    public required IReadOnlyList<PaymentSetAside> Payments { get; init; }

    public required IReadOnlyList<FailedRefund> Refunds { get; init; }

    public required IReadOnlyList<EventSetAside> Events { get; init; }

    public bool NeedsAttention => Payments.Count + Refunds.Count + Events.Count > 0;
}
