using Mentorship.Core.Availability;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>One day of a form of hours.</summary>
public sealed record DayForm
{
    /// <summary>The most ranges that a day has.</summary>
    public const int MaxRanges = 6;

    /// <summary>Sent with each day, so that one without hours is not missing.</summary>
    public bool IsThere { get; init; } = true;

    public IList<RangeForm> Ranges { get; init; } = [];

    /// <summary>The places of the days to which these hours are to be copied.</summary>
    public IList<int> CopyTo { get; init; } = [];

    public static DayForm Of(IEnumerable<HoursRange> hours) => new() { Ranges = [.. hours.Select(RangeForm.Of)] };

    /// <summary>All that is not empty, merged and in order; only after validation.</summary>
    public IReadOnlyList<HoursRange> Hours() => HoursRange.Merge(Ranges.Select(range => range.Parse()).OfType<HoursRange>());
}
