using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>A mentor's booked sessions that lie outside the hours as they are now, soonest first.</summary>
public sealed record StrandedSessions(IReadOnlyList<StrandedSessions.Line> Lines)
{
    // The rest is folded away: the form of the page should not lie a screen further down.
    private const int InSight = 3;

    public IReadOnlyList<Line> First => [.. Lines.Take(InSight)];

    public IReadOnlyList<Line> Others => [.. Lines.Skip(InSight)];

    /// <param name="Id">The booking.</param>
    /// <param name="Title">What was booked.</param>
    /// <param name="MenteeName">By whom.</param>
    /// <param name="Time">From when to when.</param>
    /// <param name="CanMove">Whether the mentor can ask to move it.</param>
    /// <param name="IsAskedToMove">Whether another time is proposed already.</param>
    public sealed record Line(Guid Id, string Title, string MenteeName, TimeRange Time, bool CanMove, bool IsAskedToMove);
}
