using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings.Slots;

/// <summary>Time that is not free, in any number of pieces, asked many times whether a range touches it.</summary>
internal sealed class BlockedTime
{
    private readonly List<TimeRange> _ranges;

    /// <param name="ranges">The pieces, in any order; the list becomes this object's own.</param>
    public BlockedTime(List<TimeRange> ranges)
    {
        ranges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var count = 0;
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            if (count > 0 && range.Start <= ranges[count - 1].End)
            {
                var last = ranges[count - 1];
                ranges[count - 1] = last with { End = Instant.Max(last.End, range.End) };
            }
            else
            {
                ranges[count++] = range;
            }
        }

        ranges.RemoveRange(count, ranges.Count - count);
        _ranges = ranges;
    }

    public bool Overlaps(TimeRange range)
    {
        // The pieces lie apart and in order, so the first that ends after the range's start decides.
        var (low, high) = (0, _ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].End <= range.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low < _ranges.Count && _ranges[low].Overlaps(range);
    }
}
