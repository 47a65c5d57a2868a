namespace Mentorship.Web.Infrastructure.Charts;

/// <summary>A row of bars over an axis. A table with the same numbers belongs beside it.</summary>
/// <param name="Id">Unique on its page.</param>
/// <param name="Title">What it shows, in one sentence.</param>
/// <param name="Description">The same for whoever does not see it: the highest and the last.</param>
/// <param name="Bars">From left to right.</param>
/// <param name="AxisWords">How a value reads at the axis; short.</param>
public sealed record BarChart(string Id, string Title, string Description, IReadOnlyList<Bar> Bars, Func<long, string> AxisWords)
{
    /// <summary>The least that the axis reaches, even: one whole unit of money, which is a hundred, unless said otherwise.</summary>
    public int LeastHeight { get; init; } = 100;
}
