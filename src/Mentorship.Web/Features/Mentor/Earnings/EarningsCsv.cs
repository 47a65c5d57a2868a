using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Earnings;

/// <summary>A mentor's payments in a file to take away: amounts in whole units, dates in the mentor's zone.</summary>
public static class EarningsCsv
{
    private static readonly string[] Header =
    [
        "Paid on", "Session", "Session on", "Mentee", "Currency", "Price", "Given back", "Platform", "Your share", "State",
    ];

    public static FileContentResult Of(string name, IEnumerable<EarningLine> lines, DateTimeZone zone) => CsvFile.Of(
        name,
        Header,
        lines.Select(line => new object[]
        {
            TimeText.IsoDate(line.PaidAt.InZone(zone).Date),
            line.Title,
            TimeText.IsoDate(line.StartsAt.InZone(zone).Date),
            line.Mentee,
            line.CurrencyCode,
            line.Paid.Units,
            line.GivenBack.Units,
            line.Platform.Units,
            line.Share.Units,
            line.State.Words(),
        }));
}
