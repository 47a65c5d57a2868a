using System.Runtime.InteropServices;

namespace Mentorship.Web.Infrastructure.Charts;

/// <summary>From where to where an axis goes: round numbers around all values and zero.</summary>
/// <param name="Low">Zero or below.</param>
/// <param name="High">Above zero.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartScale(long Low, long High)
{
    // Of which the half is still short to write.
    private static readonly long[] Steps = [1, 2, 3, 4, 5, 6, 8];

    /// <summary>The values at which there is a line.</summary>
    public IEnumerable<long> Lines => Low < 0 ? [Low, 0, High] : [0, High / 2, High];

    /// <summary>Where a value lies: 0 at the lower end, 1 at the upper.</summary>
    public double Place(long value) => (double)(value - Low) / (High - Low);

    /// <summary>The scale for some values.</summary>
    /// <param name="values">May be empty.</param>
    /// <param name="unit">The least that the axis reaches; even.</param>
    public static ChartScale Of(IReadOnlyCollection<long> values, int unit)
    {
        var (low, high) = (Math.Min(0, values.DefaultIfEmpty().Min()), values.DefaultIfEmpty().Max());
        return new(low < 0 ? -Round(-low, unit) : 0, Round(high, unit));
    }

    private static long Round(long value, int unit)
    {
        for (long power = unit; ; power *= 10)
        {
            if (Array.Find(Steps, step => step * power >= value) is > 0 and var step)
            {
                return step * power;
            }
        }
    }
}
