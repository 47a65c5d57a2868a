using System.Globalization;
using Mentorship.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace Mentorship.Web.Features.Admin.Messages;

/// <summary>Messages in a file to take away; instants in UTC, as ISO 8601 has them.</summary>
public static class MessagesCsv
{
    private static readonly string[] Header = ["Written at", "To", "Address", "About", "State", "Attempts", "Last error"];

    public static FileContentResult Of(IEnumerable<MessageLine> lines) => CsvFile.Of(
        "messages.csv",
        Header,
        lines.Select(line => new object[]
        {
            InstantPattern.ExtendedIso.Format(line.CreatedAt),
            line.Name,
            line.Address,
            line.Kind.Words(),
            line.Status.Words(),
            line.Attempts.ToString(CultureInfo.InvariantCulture),
            line.LastError,
        }));
}
