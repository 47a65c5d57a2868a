using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>
/// A mentor's hours over some dates as stretches of elapsed time: one for each range of each date, in order, none
/// overlapping another. Each begins a grid of its own, so neighbours stay apart even where they touch; <see
/// cref="OpenUntil"/> sees across the seam.
/// </summary>
public sealed class OpenTime
{
    private readonly List<TimeRange> _ranges = [];
    private readonly Instant[] _until;

    /// <param name="hours">The mentor's hours.</param>
    /// <param name="first">The first local date, in the mentor's zone.</param>
    /// <param name="last">The last local date, inclusive.</param>
    public OpenTime(WorkingHours hours, LocalDate first, LocalDate last)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            // A date's hours are merged while they are still wall times: hours on both sides of a skipped hour
            // begin two grids, though their instants touch.
            foreach (var range in hours.On(date))
            {
                var open = Until(hours.Zone, new(
                    WallClock.At(hours.Zone, date, range.StartMinute),
                    WallClock.At(hours.Zone, date, range.EndMinute)));

                // Hours that lie inside a skipped hour, or on a skipped date, are none.
                if (!open.IsEmpty)
                {
                    _ranges.Add(open);
                }
            }
        }

        _until = new Instant[_ranges.Count];
        for (var i = _ranges.Count - 1; i >= 0; i--)
        {
            var continues = i + 1 < _ranges.Count && _ranges[i + 1].Start <= _ranges[i].End;
            _until[i] = continues ? _until[i + 1] : _ranges[i].End;
        }
    }

    public IReadOnlyList<TimeRange> Ranges => _ranges;

    /// <summary>Until when time is open without a break, from the range with this index on.</summary>
    public Instant OpenUntil(int index) => _until[index];

    // On a journey west the midnight that ends the last date at home comes hours later on the new place's clock; the
    // hours of a date end with the stay all the same.
    private static TimeRange Until(DateTimeZone zone, TimeRange open) =>
        zone is TravelZone travels ? open with { End = Instant.Min(open.End, travels.StayEndsAfter(open.Start)) } : open;

    /// <summary>The index of the range that holds an instant; -1 if none does.</summary>
    public int IndexOf(Instant instant)
    {
        var (low, high) = (0, _ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].End <= instant)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low < _ranges.Count && _ranges[low].Contains(instant) ? low : -1;
    }
}
