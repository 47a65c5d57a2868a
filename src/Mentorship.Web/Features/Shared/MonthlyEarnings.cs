using System.Globalization;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Charts;

namespace Mentorship.Web.Features.Shared;

/// <summary>The last twelve months in one currency, as a picture and a table.</summary>
/// <param name="Currency">Of all of it.</param>
/// <param name="Months">Twelve, oldest first.</param>
/// <param name="What">What it is a sum of, to go on after the amount: "became yours in the last twelve months".</param>
public sealed record MonthlyEarnings(Currency Currency, IReadOnlyList<MonthSum> Months, string What)
{
    public string Id => $"months-{Currency.Code}";

    public string Title => $"{Total.ToAmount()} {What}";

    public BarChart Chart => new(
        Id,
        Title,
        $"A bar for each month from {TimeText.Month(Months[0].Month)} to {TimeText.Month(Months[^1].Month)}. The highest is "
            + $"{Best.Amount.ToAmount()} in {TimeText.Month(Best.Month)}. The table below has all numbers.",
        [.. Months.Select(sum => new Bar(
            sum.Month.ToString("MMM", CultureInfo.InvariantCulture),
            $"{TimeText.Month(sum.Month)}: {sum.Amount.ToAmount()}",
            sum.Amount.MinorUnits))],
        minorUnits => AxisMoney.Words(minorUnits, Currency));

    private Money Total => new(Months.Sum(sum => sum.Amount.MinorUnits), Currency);

    private MonthSum Best => Months.MaxBy(sum => sum.Amount.MinorUnits)!;
}
