using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Features.Mentor.Notes;
using Mentorship.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>Reads a session as its mentor opens it from the week.</summary>
public sealed class SessionReader(MentorshipDbContext db, Viewer viewer, IClock clock)
{
    /// <summary>The session; null if it is none of the viewer's as a mentor, or was never booked.</summary>
    /// <param name="id">Which.</param>
    /// <param name="week">The week that it was opened from; null for its own.</param>
    /// <param name="view">How that week was shown.</param>
    /// <param name="note">What was sent as its note and has to be put right; null to show what is kept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SessionPage?> FindAsync(Guid id, LocalDate? week, string? view, NoteForm? note, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        var booking = await db.Bookings
            .AsNoTracking()
            .Where(row => row.MentorId == mentorId)
            .OnceAskedFor()
            .Include(row => row.Mentee)
            .Include(row => row.Mentor)
            .WithOpenReschedule()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (booking is null)
        {
            return null;
        }

        var kept = await db.MentorNotes.AsNoTracking().SingleOrDefaultAsync(row => row.MentorId == mentorId && row.AboutId == id, cancellationToken);
        var zone = booking.Mentor.Zone;
        var now = clock.GetCurrentInstant();
        var place = SchedulePage.PlaceOf(ScheduleReader.MondayOf(week ?? booking.StartsAt.InZone(zone).Date), SchedulePage.IsGridView(view));
        return new()
        {
            Booking = booking,
            Zone = zone,
            Place = place,
            Answer = AnswerLine.Of(booking, zone, $"/mentor/schedule{place}", now),
            Note = NotePage.Of(kept, note, $"/mentor/schedule/{id}/note{place}", zone),
            Now = now,
        };
    }
}
