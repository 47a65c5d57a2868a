using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor;

/// <summary>
/// Counts a mentor's sessions. The counts come from an index that has all they need, and from no row of the table: what
/// they cost grows with this one mentor's history, slowly, and with nobody else's.
/// </summary>
public sealed class MentorFiguresReader(MentorshipDbContext db)
{
    public async Task<MentorFigures> ReadAsync(Guid mentorId, Instant now, CancellationToken cancellationToken)
    {
        var mine = db.Bookings.AsNoTracking().Where(booking => booking.MentorId == mentorId);
        var counts = await mine
            .OnceAskedFor()
            .GroupBy(booking => booking.Status)
            .Select(group => new
            {
                Status = group.Key,
                All = group.Count(),
                Ahead = group.Count(booking => booking.EndsAt > now),
                Unanswered = group.Count(booking => booking.RequestExpiresAt > now),
            })
            .ToDictionaryAsync(row => row.Status, cancellationToken);
        var mentees = await mine
            .Where(booking => booking.Status >= BookingStatus.Confirmed && booking.Status <= BookingStatus.NoShow)
            .Select(booking => booking.MenteeId)
            .Distinct()
            .CountAsync(cancellationToken);
        var negotiated = await mine
            .Where(booking => (booking.Status == BookingStatus.Confirmed && booking.EndsAt > now)
                || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now))
            .SelectMany(
                booking => booking.Reschedules.Where(request => request.Status == RescheduleStatus.Open && request.ExpiresAt > now),
                (booking, request) => new { booking.Status, request.Turn })
            .GroupBy(row => row)
            .Select(group => new { group.Key.Status, group.Key.Turn, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var requests = counts.GetValueOrDefault(BookingStatus.Pending)?.Unanswered ?? 0;
        return new()
        {
            Mentees = mentees,
            Sessions = All(BookingStatus.Confirmed) + All(BookingStatus.InProgress) + All(BookingStatus.Completed) + All(BookingStatus.NoShow),
            Upcoming = Ahead(BookingStatus.Confirmed) + Ahead(BookingStatus.InProgress),
            Completed = All(BookingStatus.Completed),
            NoShows = All(BookingStatus.NoShow),
            Cancelled = All(BookingStatus.Cancelled) + All(BookingStatus.Declined) + All(BookingStatus.Expired) + All(BookingStatus.Pending) - requests,
            Requests = requests,
            AnsweredRequests = Negotiated(BookingStatus.Pending, Party.Mentee),
            Moves = Negotiated(BookingStatus.Confirmed, Party.Mentor),
        };

        int Negotiated(BookingStatus status, Party turn) => negotiated.Where(row => row.Status == status && row.Turn == turn).Sum(row => row.Count);

        int All(BookingStatus status) => counts.GetValueOrDefault(status)?.All ?? 0;

        int Ahead(BookingStatus status) => counts.GetValueOrDefault(status)?.Ahead ?? 0;
    }
}
