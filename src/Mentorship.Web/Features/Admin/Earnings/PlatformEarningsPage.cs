using Mentorship.Web.Features.Shared;

namespace Mentorship.Web.Features.Admin.Earnings;

public sealed record PlatformEarningsPage
{
    /// <summary>One for every currency that was ever paid in.</summary>
    public required IReadOnlyList<PlatformBalance> Balances { get; init; }

    public required IReadOnlyList<MonthlyEarnings> Months { get; init; }

    /// <summary>What went wrong with money, counted; each leads to its list.</summary>
    public required IReadOnlyList<Attention> Attention { get; init; }
}
