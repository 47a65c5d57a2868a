using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Writes to people about the places of their sessions. The calendar entry stays: it leads to the session's page.</summary>
public sealed class MeetingMessages(SessionMessages messages) : IMeetingListener
{
    public Task ChangedAsync(MeetingNews news, Meeting meeting, Booking booking, Instant now, CancellationToken cancellationToken)
    {
        var (kind, to) = news switch
        {
            MeetingNews.LinkChanged => (MessageKind.LinkChanged, new[] { Party.Mentee, Party.Mentor }),

            // What fails is the mentor's account; a mentee can do nothing about it.
            MeetingNews.Failing or MeetingNews.RoomInstead => (MessageKind.MeetingFailed, [Party.Mentor]),
            _ => throw new ArgumentOutOfRangeException(nameof(news), news, "News of which nobody said who is told."),
        };
        return messages.AddAsync(
            string.Create(CultureInfo.InvariantCulture, $"meeting/{booking.Id:N}/{meeting.Version}"),
            kind,
            booking,
            to,
            now,
            facts => facts with { Meeting = new(meeting.Note, meeting.JoinAddress is not null, meeting.IsInRoomInstead) },
            cancellationToken);
    }
}
