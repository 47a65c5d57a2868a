using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>What a mentor says to a request. The caller has found out that the booking is the mentor's.</summary>
public sealed class AnswerRequest(BookingChanges changes)
{
    /// <summary>Approves it. False if it was answered, taken back or ran out before.</summary>
    public Task<bool> ApproveAsync(Guid bookingId, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.Approve(now), changedMeanwhile: false, cancellationToken);

    /// <summary>Declines it, with words for the mentee. False if it was answered, taken back or ran out before.</summary>
    public Task<bool> DeclineAsync(Guid bookingId, string reason, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.Decline(reason, now), changedMeanwhile: false, cancellationToken);
}
