using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Notifications.Calendars;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Letters;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Calendars;

/// <summary>
/// Somebody's sessions as calendar files to look at. They name the entries as the invitations in mails do, so a program
/// that has both has each once. What a session is about is not in them: they may lie on others' servers.
/// </summary>
public sealed class SessionCalendars(MentorshipDbContext db, SiteAddress site, MailOptions mail, IClock clock)
{
    // No person has more sessions in the time that a feed goes back and a year ahead.
    private const int MostInFeed = 2000;

    /// <summary>How long after its end a session stays in the feed, also a cancelled one: programs ask once a day at least.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(30);

    /// <summary>One session of this person's; null if there is none, or not yet.</summary>
    public async Task<string?> ReadAsync(Guid bookingId, Guid userId, CancellationToken cancellationToken)
    {
        var rows = await ReadRowsAsync(
            db.Bookings.VisibleTo(userId).Where(booking => booking.Id == bookingId && booking.Status != BookingStatus.Held),
            cancellationToken);

        // A hold that came to nothing was nobody's session.
        return rows is [var row] && (row.Status != BookingStatus.Expired || row.AnswerBy is not null)
            ? CalendarFile.Write(CalendarMethod.Publish, [EntryOf(row, clock.GetCurrentInstant())])
            : null;
    }

    /// <summary>
    /// The sessions of this person that are on or asked for, and for a while those that are over, and what is off and was in
    /// calendars.
    /// </summary>
    public async Task<string> ReadFeedAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var since = now - KeptFor;
        var rows = await ReadRowsAsync(
            db.Bookings.VisibleTo(userId)
                .Where(booking => booking.EndsAt >= since)
                .Where(booking => booking.Status == BookingStatus.Pending
                    || booking.Status == BookingStatus.Confirmed
                    || booking.Status == BookingStatus.InProgress
                    || booking.Status == BookingStatus.Completed
                    || booking.Status == BookingStatus.NoShow
                    || ((booking.Status == BookingStatus.Cancelled || booking.Status == BookingStatus.Declined || booking.Status == BookingStatus.Expired)
                        && db.Invitations.Any(invitation => invitation.BookingId == booking.Id))),
            cancellationToken);
        return CalendarFile.Write(CalendarMethod.Publish, rows.Select(row => EntryOf(row, now)), "Mentorship");
    }

    private async Task<List<Row>> ReadRowsAsync(IQueryable<Booking> bookings, CancellationToken cancellationToken) => await bookings
        .OrderBy(booking => booking.StartsAt)
        .ThenBy(booking => booking.Id)
        .Take(MostInFeed)
        .Select(booking => new Row(
            booking.Id,
            booking.Title,
            booking.Mentor.User.Name,
            booking.Mentee.Name,
            booking.StartsAt,
            booking.EndsAt,
            booking.MeetingType,
            booking.Place,
            booking.Status,
            booking.RequestExpiresAt,
            booking.BookedAt,
            db.Invitations.Where(invitation => invitation.BookingId == booking.Id).Select(invitation => (int?)invitation.Sequence).SingleOrDefault(),
            db.Invitations.Where(invitation => invitation.BookingId == booking.Id).Select(invitation => (Instant?)invitation.ChangedAt).SingleOrDefault()))
        .ToListAsync(cancellationToken);

    private CalendarEntry EntryOf(Row row, Instant now)
    {
        var page = SessionCalendar.PageOf(row.BookingId, site.OutsideRequests);
        return new()
        {
            BookingId = row.BookingId,
            Sequence = row.Sequence ?? 0,
            Stamp = row.ChangedAt ?? row.BookedAt,
            Time = new TimeRange(row.StartsAt, row.EndsAt),
            Status = row.Status switch
            {
                BookingStatus.Pending when row.AnswerBy > now => CalendarStatus.Tentative,
                BookingStatus.Pending or BookingStatus.Cancelled or BookingStatus.Declined or BookingStatus.Expired => CalendarStatus.Cancelled,
                _ => CalendarStatus.Confirmed,
            },
            Summary = SessionCalendar.SummaryOf(row.Title, row.MentorName, row.MenteeName),
            Description = $"Everything about it: {page.AbsoluteUri}",
            Location = SessionCalendar.LocationOf(row.MeetingType, row.Place, page),
            Page = page,
            Organizer = new(SessionCalendar.OrganizerName, mail.From),
        };
    }

    private sealed record Row(
        Guid BookingId,
        string Title,
        string MentorName,
        string MenteeName,
        Instant StartsAt,
        Instant EndsAt,
        MeetingTypes MeetingType,
        string Place,
        BookingStatus Status,
        Instant? AnswerBy,
        Instant BookedAt,
        int? Sequence,
        Instant? ChangedAt);
}
