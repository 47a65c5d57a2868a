using System.Globalization;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Charts;
using NodaTime;

namespace Mentorship.Web.Features.Admin;

/// <summary>One thing about the last twelve weeks, as a picture, a table and a file.</summary>
public sealed record WeekChart
{
    // Every fourth week has a label, and so the one that runs: more do not fit on a phone.
    private const int LabelEvery = 4;

    /// <summary>In the address of its file.</summary>
    public required string Slug { get; init; }

    /// <summary>What is counted, above the table's numbers: "Sessions".</summary>
    public required string What { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>How it is counted.</summary>
    public required string Note { get; init; }

    /// <summary>Oldest first; the last is the week that runs.</summary>
    public required IReadOnlyList<WeekNumber> Weeks { get; init; }

    /// <summary>A number as it reads in a sentence.</summary>
    public Func<long, string> Words { get; init; } = Number;

    public Func<long, string> AxisWords { get; init; } = Number;

    /// <summary>The least that the axis reaches; even.</summary>
    public int LeastHeight { get; init; } = 4;

    /// <summary>What one unit is made of in the file: cents of a dollar.</summary>
    public int UnitsPerWhole { get; init; } = 1;

    public string Id => $"weeks-{Slug}";

    public BarChart Chart
    {
        get
        {
            var best = Weeks.MaxBy(week => week.Value)!;
            return new(
                Id + "-chart",
                Title,
                $"A bar for each week from {WeekWords(Weeks[0].Monday)} to {WeekWords(Weeks[^1].Monday)}. The highest is "
                    + $"{Words(best.Value)} in the {WeekWords(best.Monday)}. The table below has all numbers.",
                [.. Weeks.Select((week, index) => new Bar(
                    index % LabelEvery == LabelEvery - 1 ? week.Monday.ToString("d MMM", CultureInfo.InvariantCulture) : "",
                    $"{WeekWords(week.Monday)}: {Words(week.Value)}",
                    week.Value))],
                AxisWords)
            {
                LeastHeight = LeastHeight,
            };
        }
    }

    public static string WeekWords(LocalDate monday) => $"week of {TimeText.DateOfYear(monday)}";

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
