using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Keeps what calendars were told of sessions, always inside the transaction of the change that they are told of.</summary>
public sealed class SessionInvitations(MentorshipDbContext db)
{
    /// <summary>Does what a change means for calendars; the caller saves it.</summary>
    /// <param name="booking">As it is now.</param>
    /// <param name="deed">What the change means.</param>
    /// <param name="now">When it happened.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>What a message says of it; null if it says nothing.</returns>
    public async Task<InvitationFacts?> TellAsync(Booking booking, InvitationDeed deed, Instant now, CancellationToken cancellationToken)
    {
        if (deed == InvitationDeed.None)
        {
            return null;
        }

        var isTentative = booking.Status == BookingStatus.Pending;
        var invitation = await db.Invitations.SingleOrDefaultAsync(row => row.BookingId == booking.Id, cancellationToken);
        switch (deed, invitation)
        {
            case (InvitationDeed.Send, null):
                invitation = Invitation.For(booking.Id, now);
                db.Invitations.Add(invitation);
                return invitation.Facts(isTentative, now);
            case (InvitationDeed.Send, { } sent):
                sent.Change(now);
                return sent.Facts(isTentative, now);
            case (InvitationDeed.Cancel, { } sent):
                sent.Cancel(now);
                return sent.Facts(isTentative: false, now);
            case (InvitationDeed.Repeat, { } sent):
                return sent.Facts(isTentative, now);
            default:
                // What was asked for or booked before calendars were told of it is in none.
                return null;
        }
    }
}
