using Mentorship.Web.Features.Shared;

namespace Mentorship.Web.Features.Mentors;

/// <param name="Free">The period in which something has to be free; null for any.</param>
/// <param name="Cards">The mentors of this page.</param>
/// <param name="Paging">Which part of all of them that is.</param>
public sealed record MentorsPage(FreePeriod? Free, IReadOnlyList<MentorCard> Cards, Paging Paging)
{
    public string Found => string.Concat(
        Paging.Total == 1 ? "1 mentor" : $"{Paging.Total} mentors",
        Free is null ? "" : $", {Free.Name.ToLowerInvariant()}");

    public static string WithFree(FreePeriod? free) => free is null ? "/mentors" : $"/mentors?free={free.Slug}";
}
