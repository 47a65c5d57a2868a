using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Writes to people about the places of their sessions. The calendar entry stays as it is: it leads to the session's page.</summary>
public sealed class MeetingMessages(SessionInvitations invitations, SessionMessages messages) : IMeetingListener
{
    public async Task ChangedAsync(MeetingNews news, Meeting meeting, Booking booking, Instant now, CancellationToken cancellationToken)
    {
        var (kind, to) = news switch
        {
            MeetingNews.LinkChanged => (MessageKind.LinkChanged, new[] { Party.Mentee, Party.Mentor }),

            // What fails is the mentor's account; a mentee can do nothing about it.
            MeetingNews.Failing or MeetingNews.RoomInstead => (MessageKind.MeetingFailed, [Party.Mentor]),
            _ => throw new ArgumentOutOfRangeException(nameof(news), news, "News of which nobody said who is told."),
        };
        var invitation = await invitations.TellAsync(
            booking, news == MeetingNews.LinkChanged ? InvitationDeed.Repeat : InvitationDeed.None, now, cancellationToken);
        await messages.AddAsync(
            string.Create(CultureInfo.InvariantCulture, $"meeting/{booking.Id:N}/{meeting.Version}"),
            kind,
            booking,
            to,
            now,
            facts => facts with
            {
                Meeting = new(meeting.Note, meeting.JoinAddress is not null, meeting.IsInRoomInstead),
                Invitation = invitation,
            },
            cancellationToken);
    }
}
