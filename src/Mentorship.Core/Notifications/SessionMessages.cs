using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Writes messages about a session into the outbox, always inside the transaction of what they tell.</summary>
public sealed class SessionMessages(MentorshipDbContext db)
{
    /// <summary>Adds a message for each side; the caller saves them.</summary>
    /// <param name="cause">What makes them be written: nothing makes any two to one person.</param>
    /// <param name="kind">What they tell.</param>
    /// <param name="booking">The session, as it is now.</param>
    /// <param name="to">The sides that are told.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="more">What is to be known besides.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task AddAsync(
        string cause,
        MessageKind kind,
        Booking booking,
        IEnumerable<Party> to,
        Instant at,
        Func<SessionFacts, SessionFacts> more,
        CancellationToken cancellationToken)
    {
        var mentor = await db.MentorProfiles.AsNoTracking().Include(profile => profile.User)
            .SingleAsync(profile => profile.UserId == booking.MentorId, cancellationToken);
        var mentee = await db.Users.AsNoTracking().SingleAsync(user => user.Id == booking.MenteeId, cancellationToken);
        var preparation = booking.Preparation ?? await db.Offerings.Where(offering => offering.Id == booking.OfferingId)
            .Select(offering => offering.Preparation).SingleAsync(cancellationToken);
        foreach (var side in to)
        {
            var facts = more(new()
            {
                BookingId = booking.Id,
                To = side,
                At = at,
                Mentor = new(mentor.User.Name, mentor.User.Email!, PlaceOf(mentor.Zone, booking.StartsAt).Id),
                Mentee = new(mentee.Name, mentee.Email!, mentee.TimeZone),
                MentorSlug = mentor.Slug,
                Title = booking.Title,
                Topic = booking.Topic,
                StartsAt = booking.StartsAt,
                EndsAt = booking.EndsAt,
                MeetingType = booking.MeetingType,
                Place = booking.Place,
                PriceMinorUnits = booking.PriceMinorUnits,
                CurrencyCode = booking.CurrencyCode,
                IsIncluded = booking.IsIncluded,
                RefundMinorUnits = booking.RefundMinorUnits,
                Policy = booking.Policy,
                Preparation = preparation,
                AnswerBy = booking.RequestExpiresAt,
                Absent = booking.Absent,
                DisputableUntil = booking.DisputableUntil,
                CancellationReason = booking.CancellationReason,
            });
            var recipient = side == Party.Mentor ? mentor.User : mentee;
            db.OutboxMessages.Add(OutboxMessage.Write(cause, kind, recipient, booking.Id, facts, at));
        }
    }

    // Only a place has an id that means the same tomorrow; a journey may be planned anew.
    private static DateTimeZone PlaceOf(DateTimeZone zone, Instant at) => zone is TravelZone travels ? travels.PlaceAt(at) : zone;
}
