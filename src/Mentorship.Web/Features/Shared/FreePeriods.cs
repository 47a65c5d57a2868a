using NodaTime;

namespace Mentorship.Web.Features.Shared;

/// <summary>The periods that lists can be filtered by.</summary>
public static class FreePeriods
{
    public static IReadOnlyList<FreePeriod> All { get; } =
    [
        new("today", "Free today", today => today),
        new("week", "Free this week", today => today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday))),
        new("month", "Free this month", today => today.With(DateAdjusters.EndOfMonth)),
    ];

    /// <summary>The one with this slug; null for anything else.</summary>
    public static FreePeriod? Find(string? slug) => All.FirstOrDefault(period => period.Slug == slug);
}
