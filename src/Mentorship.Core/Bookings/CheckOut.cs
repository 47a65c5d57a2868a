using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>What a mentee does with a hold of theirs. The caller has found out that the booking is the mentee's.</summary>
public sealed class CheckOut(BookingChanges changes, HoldSession hold)
{
    /// <summary>
    /// Keeps what the mentee says about the session, and takes its time again if the hold has run out, or another time
    /// or length if that is what they want now.
    /// </summary>
    /// <returns>The id of the hold, which is another one if the first was gone; or why the time cannot be had.</returns>
    public async Task<(Guid? BookingId, BookingRefusal? Refusal)> DescribeAsync(
        Booking booking, HoldRequest wanted, BookingDetails details, Instant now, CancellationToken cancellationToken)
    {
        var id = booking.Id;
        if (!booking.IsLiveHold(now) || booking.StartsAt != wanted.StartsAt || booking.DurationMinutes != wanted.DurationMinutes)
        {
            // Written down first, where it still can be: it is not lost with the time.
            await SaveDraftAsync(id, details, cancellationToken);
            var (heldId, refusal) = await hold.RunAsync(wanted, now, cancellationToken);
            if (refusal is not null)
            {
                return (null, refusal);
            }

            id = heldId!.Value;
        }

        await SaveDraftAsync(id, details, cancellationToken);
        return (id, null);
    }

    /// <summary>Keeps what is written so far. False if it is not held any more.</summary>
    public Task<bool> SaveDraftAsync(Guid bookingId, BookingDetails details, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.Describe(details), changedMeanwhile: false, cancellationToken);

    /// <summary>Makes the hold last its full time again.</summary>
    public Task<HoldRefusal?> ExtendAsync(Guid bookingId, Instant now, CancellationToken cancellationToken) => DoAsync(
        bookingId,
        booking => booking.ExtendHold(now) ? null : Refusal(booking, now) ?? HoldRefusal.ExtendedEnough,
        cancellationToken);

    /// <summary>Gives the time back.</summary>
    public Task<HoldRefusal?> ReleaseAsync(Guid bookingId, Instant now, CancellationToken cancellationToken) =>
        DoAsync(bookingId, booking => booking.ReleaseHold(now) ? null : HoldRefusal.NotHeld, cancellationToken);

    /// <summary>Books what costs nothing.</summary>
    public Task<HoldRefusal?> BookFreeAsync(Guid bookingId, Instant now, CancellationToken cancellationToken) => DoAsync(
        bookingId,
        booking => booking.CheckOut(Money.Free(booking.Price.Currency), now)
            ? null
            : Refusal(booking, now) ?? (booking.Price.IsFree ? HoldRefusal.NotDescribed : HoldRefusal.NotPaid),
        cancellationToken);

    private static HoldRefusal? Refusal(Booking booking, Instant now) => booking.Status switch
    {
        not BookingStatus.Held => HoldRefusal.NotHeld,
        _ when !booking.IsLiveHold(now) => HoldRefusal.RunOut,
        _ => null,
    };

    private Task<HoldRefusal?> DoAsync(Guid bookingId, Func<Booking, HoldRefusal?> deed, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, deed, HoldRefusal.ChangedMeanwhile, cancellationToken);
}
