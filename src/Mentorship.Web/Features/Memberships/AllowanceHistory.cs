using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Memberships;

/// <summary>Reads the history of a member's allowance, newest first.</summary>
public static class AllowanceHistory
{
    /// <summary>What comes after an entry where the newest come first. Of one moment the id decides, so that no line is on two pages or on none.</summary>
    public static IQueryable<AllowanceEntry> Before(this IQueryable<AllowanceEntry> entries, AllowanceEntry last)
    {
        var (at, id) = (last.At, last.Id);
        return entries.Where(entry => entry.At <= at && (entry.At < at || entry.Id.CompareTo(id) < 0));
    }

    /// <summary>So many lines after one of them; the cost is that of the lines, however many there are.</summary>
    /// <param name="db">The database.</param>
    /// <param name="memberId">Whose.</param>
    /// <param name="after">The line that comes before them; null for the newest. Nobody else's leads anywhere.</param>
    /// <param name="count">How many at the most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<AllowanceLine>> ReadAllowanceHistoryAsync(
        this MentorshipDbContext db, Guid memberId, Guid? after, int count, CancellationToken cancellationToken)
    {
        var mine = db.AllowanceEntries.AsNoTracking().Where(entry => entry.MemberId == memberId);
        var lines = mine;
        if (after is { } id)
        {
            var last = await mine.SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken);
            if (last is null)
            {
                return [];
            }

            lines = mine.Before(last);
        }

        return await lines
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(count)
            .AsLines(db)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Entries as people read them.</summary>
    public static IQueryable<AllowanceLine> AsLines(this IQueryable<AllowanceEntry> entries, MentorshipDbContext db) => entries.Select(entry => new AllowanceLine(
        entry.Id,
        entry.At,
        entry.Kind,
        entry.Week,
        entry.Sessions,
        entry.BookingId,
        db.Bookings.Where(booking => booking.Id == entry.BookingId).Select(booking => booking.Title).SingleOrDefault(),
        entry.ActorId == entry.MemberId,
        db.Users.Where(user => user.Id == entry.ActorId).Select(user => user.Name).SingleOrDefault(),
        entry.Reason));
}
