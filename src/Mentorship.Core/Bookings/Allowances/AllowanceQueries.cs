using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>Reads allowances.</summary>
public static class AllowanceQueries
{
    private enum RowKind
    {
        Limit,
        Used,
        Granted,
    }

    /// <summary>
    /// What someone has of some weeks, in one round trip whose cost does not grow with their history; null for everyone
    /// who is no active member. A hold is not counted: it is nobody's session yet, and its mentee may move it.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="memberId">Whose.</param>
    /// <param name="first">The first week.</param>
    /// <param name="last">The last, which is read too.</param>
    /// <param name="movedId">
    /// A booking that is to be moved: it uses none of the weeks here, and a hold, which is not given back for it, does.
    /// Null where nothing is moved.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<WeeklyAllowance?> ReadAllowanceAsync(
        this MentorshipDbContext db, Guid memberId, LocalDate first, LocalDate last, Guid? movedId, CancellationToken cancellationToken)
    {
        var rows = await db.Memberships
            .Where(membership => membership.UserId == memberId && membership.Status == MembershipStatus.Active)
            .Select(membership => new Row { Kind = RowKind.Limit, Week = first, Sessions = membership.WeeklyLimit })
            .Concat(db.AllowanceClaims
                .Where(claim => claim.MemberId == memberId && claim.Week >= first && claim.Week <= last)
                .Where(claim => movedId == null || claim.BookingId != movedId)
                .Where(claim => movedId != null || db.Bookings.Any(booking => booking.Id == claim.BookingId && booking.Status != BookingStatus.Held))
                .Select(claim => new Row { Kind = RowKind.Used, Week = claim.Week, Sessions = 1 }))
            .Concat(db.AllowanceGrants
                .Where(grant => grant.MemberId == memberId && grant.Week >= first && grant.Week <= last)
                .Select(grant => new Row { Kind = RowKind.Granted, Week = grant.Week, Sessions = grant.Sessions }))
            .ToListAsync(cancellationToken);
        return rows.Find(row => row.Kind == RowKind.Limit) is { } limit
            ? new(limit.Sessions, Of(RowKind.Used), Of(RowKind.Granted))
            : null;

        IEnumerable<(LocalDate Week, int Sessions)> Of(RowKind kind) =>
            rows.Where(row => row.Kind == kind).Select(row => (row.Week, row.Sessions));
    }

    /// <summary>A row of any kind, under one shape.</summary>
    private sealed class Row
    {
        public required RowKind Kind { get; init; }

        public required LocalDate Week { get; init; }

        public required int Sessions { get; init; }
    }
}
