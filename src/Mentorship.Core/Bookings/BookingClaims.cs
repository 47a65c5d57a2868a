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
    /// <summary>Adds a booking's claims. False if its day is full or its week is used up; then nothing is added.</summary>
    /// <param name="booking">Whose claims; it has none now.</param>
    /// <param name="offering">Its offering, with the mentor.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<bool> TakeAsync(Booking booking, Offering offering, CancellationToken cancellationToken) =>
        TakeAsync(booking, offering, wantsIncluded: booking.IsIncluded, cancellationToken);

    /// <summary>
    /// Frees what a booking claimed for its old time and takes what it claims for the new one. Within its week it keeps
    /// its included session. False if the day is full or the other week is used up; the caller then keeps nothing.
    /// </summary>
    /// <param name="booking">With the new time.</param>
    /// <param name="offering">Its offering, with the mentor.</param>
    /// <param name="oldStartsAt">When it began before.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> MoveAsync(Booking booking, Offering offering, Instant oldStartsAt, CancellationToken cancellationToken)
    {
        await FreeTimeAsync([booking.Id], cancellationToken);
        var isOtherWeek = booking.IsIncluded && AllowanceClaim.WeekOf(oldStartsAt) != AllowanceClaim.WeekOf(booking.StartsAt);
        if (isOtherWeek)
        {
            await FreeAllowanceAsync([booking.Id], cancellationToken);
        }

        return await TakeAsync(booking, offering, isOtherWeek, cancellationToken);
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

    private async Task<bool> TakeAsync(Booking booking, Offering offering, bool wantsIncluded, CancellationToken cancellationToken)
    {
        var date = booking.StartsAt.InZone(offering.Mentor.Zone).Date;
        var taken = await db.DayClaims
            .Where(claim => claim.OfferingId == offering.Id && claim.LocalDate == date)
            .Select(claim => claim.Ordinal)
            .ToListAsync(cancellationToken);
        if (FirstFree(offering.Rules.SessionsPerDay, taken) is not { } place)
        {
            return false;
        }

        if (wantsIncluded)
        {
            if (await FirstIncludedAsync(booking, cancellationToken) is not { } ordinal)
            {
                return false;
            }

            db.AllowanceClaims.Add(AllowanceClaim.Of(booking, ordinal));
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

    private async Task<int?> FirstIncludedAsync(Booking booking, CancellationToken cancellationToken)
    {
        var week = AllowanceClaim.WeekOf(booking.StartsAt);
        var limit = await db.Memberships
            .Where(membership => membership.UserId == booking.MenteeId && membership.Status == MembershipStatus.Active)
            .Select(membership => (int?)membership.WeeklyLimit)
            .SingleOrDefaultAsync(cancellationToken);
        var taken = await db.AllowanceClaims
            .Where(claim => claim.MemberId == booking.MenteeId && claim.Week == week)
            .Select(claim => claim.Ordinal)
            .ToListAsync(cancellationToken);
        return FirstFree(limit ?? 0, taken);
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
