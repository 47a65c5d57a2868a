using System.Globalization;
using Mentorship.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Shared;

/// <summary>The months of the charts in a file to take away.</summary>
public static class MonthsCsv
{
    private static readonly string[] Header = ["Month", "Currency", "Amount"];

    public static FileContentResult Of(string name, IEnumerable<MonthlyEarnings> earnings) => CsvFile.Of(
        name,
        Header,
        from currency in earnings
        from sum in currency.Months
        select new object[] { sum.Month.ToString("uuuu-MM", CultureInfo.InvariantCulture), currency.Currency.Code, sum.Amount.Units });
}
