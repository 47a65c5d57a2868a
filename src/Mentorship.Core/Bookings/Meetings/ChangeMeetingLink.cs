using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings.Meetings;

/// <summary>
/// Gives one session another link, or one where it has none, as its mentor says. Those who join by it are told. The
/// caller has found out that the actor is the mentor.
/// </summary>
public sealed class ChangeMeetingLink(MentorshipDbContext db, IEnumerable<IMeetingListener> listeners)
{
    /// <summary>Whether the two of a session meet by a link that its mentor can change.</summary>
    /// <param name="booking">The session.</param>
    /// <param name="meeting">Where they meet; null where that is not known.</param>
    /// <param name="now">The time.</param>
    public static bool IsPossible(Booking booking, Meeting? meeting, Instant now) =>
        booking.Status is BookingStatus.Confirmed or BookingStatus.InProgress
        && booking.MeetingType != MeetingTypes.InPerson
        && now < booking.EndsAt
        && meeting is null or { CanChangeLink: true };

    /// <summary>False if it cannot be changed, or if the session changed at the same moment.</summary>
    /// <param name="bookingId">Which session.</param>
    /// <param name="address">The link, checked before: https.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> RunAsync(Guid bookingId, string address, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            return await db.TryKeepAsync(
                token => DoAsync(bookingId, address, now, token),
                token => db.Meetings.AnyAsync(row => row.BookingId == bookingId && row.JoinAddress == address, token),
                cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> DoAsync(Guid bookingId, string address, Instant now, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.AsNoTracking().SingleAsync(row => row.Id == bookingId, cancellationToken);
        var meeting = await db.Meetings.SingleOrDefaultAsync(row => row.BookingId == bookingId, cancellationToken);
        if (!IsPossible(booking, meeting, now))
        {
            return false;
        }

        if (meeting is null)
        {
            db.Meetings.Add(Meeting.At(bookingId, address));
        }
        else
        {
            meeting.UseLink(address);
            foreach (var listener in meeting.News is null ? [] : listeners)
            {
                await listener.ChangedAsync(meeting.News!.Value, meeting, booking, now, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
