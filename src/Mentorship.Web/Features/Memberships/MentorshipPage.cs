using Mentorship.Web.Features.Offerings;
using NodaTime;

namespace Mentorship.Web.Features.Memberships;

/// <summary>A member's own page. Each part that could not be read is null, and the others stand.</summary>
/// <param name="NextWeekAt">When the next week begins and sessions come back.</param>
/// <param name="Week">Where the member stands.</param>
/// <param name="Offerings">Included offerings, soonest first.</param>
/// <param name="History">The newest lines of the allowance's history.</param>
public sealed record MentorshipPage(
    Instant NextWeekAt, MyWeek? Week, IReadOnlyList<OfferingCard>? Offerings, IReadOnlyList<AllowanceLine>? History);
