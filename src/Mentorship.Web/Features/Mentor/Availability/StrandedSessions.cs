using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>A mentor's booked sessions that lie outside the hours as they are now, soonest first.</summary>
public sealed record StrandedSessions(IReadOnlyList<StrandedSessions.Line> Lines)
{
    // The rest is folded away: the form of the page should not lie a screen further down.
    private const int InSight = 3;

    public IReadOnlyList<Line> First => [.. Lines.Take(InSight)];

    public IReadOnlyList<Line> Others => [.. Lines.Skip(InSight)];

    public sealed record Line(Guid Id, string Title, string MenteeName, TimeRange Time);
}
