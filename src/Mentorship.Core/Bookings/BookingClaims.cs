using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Takes and frees what a booking claims: five-minute steps of both people, a place in the offering's day, one of the
/// member's included sessions. Always inside the transaction that changes the booking; what somebody else has is
/// refused by the key when it is saved.
/// </summary>
public sealed class BookingClaims(MentorshipDbContext db)
{
    /// <summary>Adds a booking's claims. False if its day is full or its week is used up; the caller then keeps nothing.</summary>
    /// <param name="booking">Whose claims; it has none now.</param>
    /// <param name="offering">Its offering, with the mentor.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> TakeAsync(Booking booking, Offering offering, CancellationToken cancellationToken)
    {
        if (!await TakeTimeAsync(booking, offering, cancellationToken))
        {
            return false;
        }

        if (booking.IsIncluded)
        {
            if (await IncludedAsync(booking, cancellationToken) is not { } included)
            {
                return false;
            }

            db.AllowanceClaims.Add(included);
        }

        return true;
    }

    /// <summary>
    /// Frees what a booking claimed for its old time and takes what it claims for the new one. Within its week it keeps
    /// its included session. False if the day is full or the other week is used up; the caller then keeps nothing.
    /// </summary>
    /// <param name="booking">With the new time.</param>
    /// <param name="offering">Its offering, with the mentor.</param>
    /// <param name="actorId">Who moves it, for the member's history.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> MoveAsync(Booking booking, Offering offering, Guid actorId, Instant now, CancellationToken cancellationToken)
    {
        await FreeTimeAsync([booking.Id], cancellationToken);
        return await MoveAllowanceAsync(booking, actorId, now, cancellationToken)
            && await TakeTimeAsync(booking, offering, cancellationToken);
    }

    /// <summary>Whether nobody else has any of the time that a booking would take.</summary>
    public async Task<bool> AreFreeAsync(Booking booking, CancellationToken cancellationToken)
    {
        var mentors = booking.Time.Pad(booking.BufferBeforeMinutes, booking.BufferAfterMinutes);
        var (from, until) = (SlotClaim.StepAt(mentors.Start), SlotClaim.StepAt(mentors.End));
        var (start, end) = (SlotClaim.StepAt(booking.StartsAt), SlotClaim.StepAt(booking.EndsAt));
        return !await db.SlotClaims.AnyAsync(
            claim => claim.BookingId != booking.Id
                && ((claim.PersonId == booking.MentorId && claim.Step >= from && claim.Step < until)
                    || (claim.PersonId == booking.MenteeId && claim.Step >= start && claim.Step < end)),
            cancellationToken);
    }

    /// <summary>Frees all that some bookings claim.</summary>
    public async Task FreeAsync(IReadOnlyCollection<Guid> bookingIds, CancellationToken cancellationToken)
    {
        await FreeTimeAsync(bookingIds, cancellationToken);
        await FreeAllowanceAsync(bookingIds, cancellationToken);
    }

    /// <summary>Gives included sessions back, though their time stays taken.</summary>
    public Task FreeAllowanceAsync(IReadOnlyCollection<Guid> bookingIds, CancellationToken cancellationToken) =>
        db.AllowanceClaims.Where(claim => bookingIds.Contains(claim.BookingId)).ExecuteDeleteAsync(cancellationToken);

    /// <summary>
    /// Takes an included session of the week in which a session lies now that was moved, and gives the one of its old week
    /// back; within a week it keeps the one it has. False if its new week is used up; then nothing is changed.
    /// </summary>
    /// <param name="booking">At its new time. One that is not included needs nothing.</param>
    /// <param name="actorId">Who moves it, for the member's history.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> MoveAllowanceAsync(Booking booking, Guid? actorId, Instant now, CancellationToken cancellationToken)
    {
        var old = booking.IsIncluded
            ? await db.AllowanceClaims.SingleOrDefaultAsync(claim => claim.BookingId == booking.Id, cancellationToken)
            : null;
        if (old is null || old.Week == AllowanceClaim.WeekOf(booking.StartsAt))
        {
            return true;
        }

        if (await IncludedAsync(booking, cancellationToken) is not { } included)
        {
            return false;
        }

        db.AllowanceClaims.Remove(old);
        db.AllowanceClaims.Add(included);
        db.AllowanceEntries.Add(AllowanceEntry.Of(AllowanceEntryKind.GivenBack, booking, old.Week, actorId, now));
        db.AllowanceEntries.Add(AllowanceEntry.Of(AllowanceEntryKind.Used, booking, included.Week, actorId, now));
        return true;
    }

    private async Task<bool> TakeTimeAsync(Booking booking, Offering offering, CancellationToken cancellationToken)
    {
        // Its money can come after an offering was deleted. The claim's foreign key would refuse it too, as a fault.
        if (offering.IsDeleted)
        {
            return false;
        }

        var date = booking.StartsAt.InZone(offering.Mentor.Zone).Date;
        var taken = await db.DayClaims
            .Where(claim => claim.OfferingId == offering.Id && claim.LocalDate == date)
            .Select(claim => claim.Ordinal)
            .ToListAsync(cancellationToken);
        if (FirstFree(offering.Rules.SessionsPerDay, taken) is not { } place)
        {
            return false;
        }

        db.DayClaims.Add(DayClaim.Of(booking, date, place));
        db.SlotClaims.AddRange(SlotClaim.For(booking));
        return true;
    }

    private async Task FreeTimeAsync(IReadOnlyCollection<Guid> bookingIds, CancellationToken cancellationToken)
    {
        await db.SlotClaims.Where(claim => bookingIds.Contains(claim.BookingId)).ExecuteDeleteAsync(cancellationToken);
        await db.DayClaims.Where(claim => bookingIds.Contains(claim.BookingId)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<AllowanceClaim?> IncludedAsync(Booking booking, CancellationToken cancellationToken)
    {
        var week = AllowanceClaim.WeekOf(booking.StartsAt);
        var limit = await db.Memberships
            .Where(membership => membership.UserId == booking.MenteeId && membership.Status == MembershipStatus.Active)
            .Select(membership => (int?)membership.WeeklyLimit)
            .SingleOrDefaultAsync(cancellationToken);
        if (limit is not { } sessions)
        {
            return null;
        }

        var most = sessions + await db.AllowanceGrants
            .Where(grant => grant.MemberId == booking.MenteeId && grant.Week == week)
            .SumAsync(grant => grant.Sessions, cancellationToken);
        var taken = await db.AllowanceClaims
            .Where(claim => claim.MemberId == booking.MenteeId && claim.Week == week)
            .Select(claim => claim.Ordinal)
            .ToListAsync(cancellationToken);

        // Counted too: under a limit that was lowered there may be places free below one that is taken.
        return taken.Count < most && FirstFree(most, taken) is { } ordinal ? AllowanceClaim.Of(booking, ordinal) : null;
    }

    private static int? FirstFree(int most, IReadOnlyCollection<int> taken)
    {
        for (var ordinal = 1; ordinal <= most; ordinal++)
        {
            if (!taken.Contains(ordinal))
            {
                return ordinal;
            }
        }

        return null;
    }
}
