using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.TestSupport;

/// <summary>Looks through all allowances for what must never be.</summary>
internal static class AllowanceCheck
{
    public static async Task<IEnumerable<string>> FindFaultsAsync(MentorshipDbContext db, IReadOnlyList<Booking> bookings)
    {
        var claims = await db.AllowanceClaims.AsNoTracking().ToListAsync();
        var members = await db.Memberships.AsNoTracking().ToListAsync();
        var grants = await db.AllowanceGrants.AsNoTracking().ToListAsync();
        var entries = await db.AllowanceEntries.AsNoTracking().ToListAsync();
        return
        [
            .. Claims(bookings, claims),
            .. Limits(claims, members, grants),
            .. Histories(bookings, claims, entries),
        ];
    }

    /// <summary>One of the week's included sessions for every booking that uses one.</summary>
    private static IEnumerable<string> Claims(IReadOnlyList<Booking> bookings, IReadOnlyList<AllowanceClaim> claims)
    {
        var claimsOf = claims.ToLookup(claim => claim.BookingId);
        foreach (var booking in bookings)
        {
            var own = claimsOf[booking.Id].ToList();
            var usesOne = booking.IsIncluded && booking.KeepsTime && booking.Absent != Party.Mentor;
            var isRight = usesOne
                ? own is [var claim]
                    && claim.MemberId == booking.MenteeId
                    && claim.Week == AllowanceClaim.WeekOf(booking.StartsAt)
                    && claim.Ordinal >= 1
                : own.Count == 0;
            if (!isRight)
            {
                yield return $"{booking.Id} ({booking.Status}) has {own.Count} included sessions of its week";
            }
        }
    }

    /// <summary>Never more than the limit, as it is now, and what admins gave back.</summary>
    private static IEnumerable<string> Limits(
        IEnumerable<AllowanceClaim> claims, IEnumerable<Membership> members, IReadOnlyList<AllowanceGrant> grants)
    {
        var limits = members.ToDictionary(membership => membership.UserId, membership => membership.WeeklyLimit);
        return
            from claim in claims
            group claim by (claim.MemberId, claim.Week) into week
            let most = limits.GetValueOrDefault(week.Key.MemberId)
                + grants.Where(grant => (grant.MemberId, grant.Week) == week.Key).Sum(grant => grant.Sessions)
            where week.Count() > most || week.Any(claim => claim.Ordinal > most)
            select $"{week.Key.MemberId} has {week.Count()} of {most} sessions in the week of {week.Key.Week}";
    }

    /// <summary>The history says used once more than given back for what is used, and as often for what is not.</summary>
    private static IEnumerable<string> Histories(
        IEnumerable<Booking> bookings, IEnumerable<AllowanceClaim> claims, IEnumerable<AllowanceEntry> entries)
    {
        var weeks = claims.ToDictionary(claim => claim.BookingId, claim => claim.Week);
        var lines = entries.ToLookup(entry => entry.BookingId);
        return
            from booking in bookings
            let balance = lines[booking.Id]
                .GroupBy(entry => entry.Week)
                .ToDictionary(week => week.Key, week => week.Sum(entry => entry.Kind == AllowanceEntryKind.Used ? 1 : -1))
            where balance.Any(week => week.Value != (IsUsed(booking, week.Key) ? 1 : 0))
                || (booking.IsIncluded && booking.Status != BookingStatus.Held && weeks.ContainsKey(booking.Id) && balance.Count == 0)
            select $"{booking.Id} ({booking.Status}) is told wrongly: {string.Join(", ", balance)}";

        bool IsUsed(Booking booking, LocalDate week) => weeks.TryGetValue(booking.Id, out var its) && its == week;
    }
}
