using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Bookings;

/// <summary>
/// How every change of a booking is saved: the deed, the claims it frees and what the listeners add, in one
/// transaction; the next free times after it.
/// </summary>
public sealed class BookingChanges(
    MentorshipDbContext db, BookingClaims claims, IEnumerable<IBookingListener> listeners, NextAvailable nextAvailable, MentorListings listings)
{
    // What the directory counts: sessions that were held, requests that were answered or not.
    private static readonly BookingEventKind[] Counted =
        [BookingEventKind.Completed, BookingEventKind.Approved, BookingEventKind.Declined, BookingEventKind.RequestExpired];

    /// <summary>Does something to a booking.</summary>
    /// <param name="bookingId">To which; the caller has found out that the actor may.</param>
    /// <param name="deed">What: a method of the booking. One that changes nothing saves nothing.</param>
    /// <param name="changedMeanwhile">What to answer if someone else changed the booking at the same moment.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>What the deed answered.</returns>
    public Task<T> SaveAsync<T>(Guid bookingId, Func<Booking, T> deed, T changedMeanwhile, CancellationToken cancellationToken) =>
        SaveAsync(bookingId, (booking, _) => Task.FromResult((deed(booking), true)), changedMeanwhile, cancellationToken);

    /// <summary>The same for a deed that also changes what the booking claims; it says whether anything of it is to stay.</summary>
    internal async Task<T> SaveAsync<T>(
        Guid bookingId,
        Func<Booking, CancellationToken, Task<(T Answer, bool Keeps)>> deed,
        T changedMeanwhile,
        CancellationToken cancellationToken)
    {
        try
        {
            var answer = changedMeanwhile;
            Booking? booking = null;
            var isKept = await db.TryKeepAsync(
                async token =>
                {
                    (answer, booking, var keeps) = await DoAsync(bookingId, deed, token);
                    return keeps;
                },
                token => WasKeptAsync(booking!, token),
                cancellationToken);
            if (isKept && booking is { Events.Count: > 0 })
            {
                await nextAvailable.RefreshAsync([booking.MentorId, booking.MenteeId]);
                if (booking.Events.Any(line => Counted.Contains(line.Kind)))
                {
                    await listings.RefreshAsync(booking.MentorId);
                }
            }

            return answer;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // The version has moved on, or the line of the story with that number is written: which of the two the
            // database finds first is its own affair.
            return changedMeanwhile;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>What follows from a booking's new state, added to the transaction at hand; the caller saves it.</summary>
    internal async Task FollowAsync(Booking booking, CancellationToken cancellationToken)
    {
        if (!booking.KeepsTime)
        {
            await claims.FreeAsync([booking.Id], cancellationToken);
        }
        else if (booking.Status == BookingStatus.NoShow && booking.Absent == Party.Mentor)
        {
            // At once: a week later it would be worth nothing. It stays the member's, whatever is found later.
            await claims.FreeAllowanceAsync([booking.Id], cancellationToken);
        }

        foreach (var listener in listeners)
        {
            await listener.ChangedAsync(booking, cancellationToken);
        }
    }

    /// <summary>
    /// Whether the last change of a booking is in the database: its line of the story is. Without a line there is
    /// nothing that would be done twice.
    /// </summary>
    internal async Task<bool> WasKeptAsync(Booking booking, CancellationToken cancellationToken) =>
        booking.Events is [.., var last] && await db.BookingEvents.AnyAsync(
            line => line.BookingId == booking.Id
                && line.Number == last.Number
                && line.Kind == last.Kind
                && line.ActorId == last.ActorId
                && line.At == last.At,
            cancellationToken);

    private async Task<(T Answer, Booking Booking, bool Keeps)> DoAsync<T>(
        Guid bookingId, Func<Booking, CancellationToken, Task<(T Answer, bool Keeps)>> deed, CancellationToken cancellationToken)
    {
        // With what is negotiated about its time: whatever ends the session ends that too.
        var booking = await db.Bookings.WithOpenReschedule().SingleAsync(candidate => candidate.Id == bookingId, cancellationToken);
        var (answer, keeps) = await deed(booking, cancellationToken);
        if (!keeps)
        {
            return (answer, booking, false);
        }

        if (booking.Events.Count > 0)
        {
            await FollowAsync(booking, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return (answer, booking, true);
    }
}
