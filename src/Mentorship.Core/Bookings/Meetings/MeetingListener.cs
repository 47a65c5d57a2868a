using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Bookings.Meetings;

/// <summary>Gives every session that is agreed on a place to meet, in the same transaction, and takes it from those that are off.</summary>
public sealed class MeetingListener(MentorshipDbContext db, MeetingOptions options) : IBookingListener
{
    public async Task ChangedAsync(Booking booking, CancellationToken cancellationToken)
    {
        var change = booking.Events[^1];
        if (change.Kind is BookingEventKind.Confirmed or BookingEventKind.Approved && booking.MeetingType != MeetingTypes.InPerson)
        {
            var mentor = await db.MentorProfiles.SingleAsync(profile => profile.UserId == booking.MentorId, cancellationToken);
            db.Meetings.Add(Meeting.For(booking, mentor, options.Rooms, change.At));
        }
        else if ((!booking.KeepsTime || change.Kind == BookingEventKind.Moved)
            && await db.Meetings.SingleOrDefaultAsync(meeting => meeting.BookingId == booking.Id, cancellationToken) is { } meeting)
        {
            if (booking.KeepsTime)
            {
                meeting.Want(change.At);
            }
            else
            {
                meeting.Drop(change.At);
            }
        }
    }
}
