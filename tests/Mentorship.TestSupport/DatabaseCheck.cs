using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.TestSupport;

/// <summary>
/// Looks through a whole database for what must never be, whatever happened to it: worked out from the bookings and
/// their stories, not from what the code that wrote them believed.
/// </summary>
public static class DatabaseCheck
{
    /// <summary>Everything that is wrong, a line each; nothing in a sound database.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(MentorshipDbContext db)
    {
        var bookings = await db.Bookings
            .AsNoTracking()
            .Include(booking => booking.Events)
            .Include(booking => booking.Offering.Mentor)
            .AsSplitQuery()
            .ToListAsync();
        return
        [
            .. Overlaps(bookings),
            .. Holds(bookings),
            .. bookings.SelectMany(BookingTale.FindFaults),
            .. MoveCheck.FindFaults(bookings, await db.RescheduleRequests.AsNoTracking().Include(request => request.Proposals).ToListAsync()),
            .. SlotClaims(bookings, await db.SlotClaims.AsNoTracking().ToListAsync()),
            .. DayClaims(bookings, await db.DayClaims.AsNoTracking().ToListAsync()),
            .. await AllowanceCheck.FindFaultsAsync(db, bookings),
            .. await MoneyCheck.FindFaultsAsync(db, bookings),
            .. await RatingCheck.FindFaultsAsync(db),
        ];
    }

    /// <summary>Of those only what is wrong with the figures of ratings.</summary>
    public static Task<IReadOnlyList<string>> FindRatingFaultsAsync(MentorshipDbContext db) => RatingCheck.FindFaultsAsync(db);

    private static IEnumerable<string> Overlaps(IEnumerable<Booking> bookings) =>
        from booking in bookings
        where booking.KeepsTime
        from part in new[]
        {
            (PersonId: booking.MentorId, Time: booking.Time.Pad(booking.BufferBeforeMinutes, booking.BufferAfterMinutes), booking.Id),
            (PersonId: booking.MenteeId, booking.Time, booking.Id),
        }
        group part by part.PersonId into parts
        let times = parts.OrderBy(part => part.Time.Start).ToList()
        from pair in times.Zip(times.Skip(1))
        where pair.First.Time.Overlaps(pair.Second.Time)
        select $"{parts.Key} has {pair.First.Id} and {pair.Second.Id} at once, at {pair.Second.Time.Start}";

    private static IEnumerable<string> Holds(IEnumerable<Booking> bookings) =>
        from booking in bookings
        where booking.Status == BookingStatus.Held
        group booking by booking.MenteeId into holds
        where holds.Count() > 1
        select $"{holds.Key} has {holds.Count()} holds";

    /// <summary>Exactly the five minutes of both people of every booking that keeps its time.</summary>
    private static IEnumerable<string> SlotClaims(IEnumerable<Booking> bookings, IEnumerable<SlotClaim> claims)
    {
        var wanted = bookings.Where(booking => booking.KeepsTime).SelectMany(SlotClaim.For).Select(Key).ToHashSet();
        var there = claims.Select(Key).ToHashSet();
        return wanted.Except(there).GroupBy(claim => claim.BookingId).Select(missing => $"{missing.Key} lacks {missing.Count()} of its five minutes")
            .Concat(there.Except(wanted).GroupBy(claim => claim.BookingId).Select(stray => $"{stray.Key} claims {stray.Count()} five minutes too many"));

        static (Guid PersonId, int Step, Guid BookingId) Key(SlotClaim claim) => (claim.PersonId, claim.Step, claim.BookingId);
    }

    /// <summary>
    /// One place in its day for every booking that keeps its time, and no more places than the offering has. Sessions of a
    /// deleted one are over, and have none.
    /// </summary>
    private static IEnumerable<string> DayClaims(IReadOnlyList<Booking> bookings, IReadOnlyList<DayClaim> claims)
    {
        foreach (var booking in bookings)
        {
            var own = claims.Where(claim => claim.BookingId == booking.Id).ToList();
            var date = booking.StartsAt.InZone(booking.Offering.Mentor.Zone).Date;
            var isLive = booking.Status is BookingStatus.Held or BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.InProgress;
            var isRight = booking.KeepsTime && (isLive || !booking.Offering.IsDeleted)
                ? own is [var claim]
                    && claim.OfferingId == booking.OfferingId
                    && claim.LocalDate == date
                    && claim.Ordinal >= 1
                    && claim.Ordinal <= booking.Offering.Rules.SessionsPerDay
                : own.Count == 0;
            if (!isRight)
            {
                yield return $"{booking.Id} ({booking.Status}) has {own.Count} places on {date}: {string.Join(", ", own.Select(place => $"{place.LocalDate} #{place.Ordinal}"))}";
            }
        }
    }
}
