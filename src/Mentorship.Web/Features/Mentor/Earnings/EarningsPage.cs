using Mentorship.Web.Features.Shared;

namespace Mentorship.Web.Features.Mentor.Earnings;

public sealed record EarningsPage
{
    /// <summary>One for every currency that was ever paid in.</summary>
    public required IReadOnlyList<Balance> Balances { get; init; }

    public required IReadOnlyList<MonthlyEarnings> Months { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EarningLine> Lines { get; init; }

    public required Paging Paging { get; init; }
}
