using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Infrastructure.Csv;

/// <summary>Tables to take away, as RFC 4180 has them.</summary>
public static class CsvFile
{
    private const char MarkOfText = '\'';
    private const string MarksOfFormulas = "=+-@\t\r\n";

    /// <summary>A file of texts and numbers.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="header">What the columns are called.</param>
    /// <param name="rows">A cell for each column: a <see cref="string"/>, a whole number, or a <see cref="decimal"/> for an amount.</param>
    public static FileContentResult Of(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        // With the mark by which spreadsheets know UTF-8.
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return new(content, "text/csv; charset=utf-8") { FileDownloadName = name };
    }

    private static string Cell(object value) => value switch
    {
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        string text => Quoted(Defused(text)),
        _ => throw new ArgumentException($"{value.GetType().Name} is neither a text nor a number.", nameof(value)),
    };

    // A name that begins like a formula would be run by a spreadsheet.
    private static string Defused(string text) =>
        text.Length > 0 && MarksOfFormulas.Contains(text[0], StringComparison.Ordinal) ? MarkOfText + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
