using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What waits for a mentor's answer about one session, as the buttons that give it need it.</summary>
/// <param name="BookingId">The session.</param>
/// <param name="What">Which it is, for those who hear a button without what is around it.</param>
/// <param name="AnswerBy">Until when they can answer.</param>
/// <param name="ReturnUrl">Where they are now, and come back to.</param>
/// <param name="Move">The other time that is proposed; null for a request for the session itself.</param>
/// <param name="CanCounter">Whether they can answer with another time.</param>
public sealed record AnswerLine(Guid BookingId, string What, Instant AnswerBy, string ReturnUrl, MoveLine? Move, bool CanCounter)
{
    /// <summary>Whether nothing is agreed on yet, so that a no ends it.</summary>
    public bool IsRequest => Move is null or { IsOfRequest: true };

    /// <summary>For a line of a mentor's list that waits for them.</summary>
    public static AnswerLine Of(BookingLine line, DateTimeZone zone, string returnUrl) => new(
        line.Id,
        WordsFor(line.Title, line.OtherName, line.Time.Start, zone),
        line.Move?.AnswerBy ?? line.AnswerBy!.Value,
        returnUrl,
        line.Move,
        line.Move?.CanCounter ?? line.CanCounter);

    /// <summary>For a session; null if nothing about it waits for its mentor.</summary>
    /// <param name="booking">With its mentee and what is negotiated about its time.</param>
    /// <param name="zone">The zone in which the mentor reads times.</param>
    /// <param name="returnUrl">Where they are now.</param>
    /// <param name="now">The time.</param>
    public static AnswerLine? Of(Booking booking, DateTimeZone zone, string returnUrl, Instant now)
    {
        var what = WordsFor(booking.Title, booking.Mentee.Name, booking.StartsAt, zone);
        return booking.OpenReschedule(now) switch
        {
            { Turn: Party.Mentor } open => new(
                booking.Id,
                what,
                open.ExpiresAt,
                returnUrl,
                new(open.Turn, open.ProposedStartsAt, open.ExpiresAt, open.Latest.Id, booking.RoundsLeft(open) > 0, booking.Status == BookingStatus.Pending),
                booking.RoundsLeft(open) > 0),
            null when booking.StatusAt(now) == BookingStatus.Pending => new(
                booking.Id,
                what,
                booking.RequestExpiresAt!.Value,
                returnUrl,
                Move: null,
                booking.RefuseToAnswer(Party.Mentor, booking.Id, withAnother: true, now) is null),
            _ => null,
        };
    }

    private static string WordsFor(string title, string menteeName, Instant start, DateTimeZone zone) =>
        $"{title} with {menteeName}, {TimeText.Moment(start, zone)}";
}
