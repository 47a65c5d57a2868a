using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Mentees;

/// <summary>The people who booked with the viewer, or asked to: found and sorted.</summary>
public sealed class MenteeList(MentorshipDbContext db, Viewer viewer, IClock clock)
{
    public static ListDefinition<MenteeRow> Definition { get; } = new(
        "/mentor/mentees",
        "Name",
        ("mentee", "mentees"),
        new Sorting<MenteeRow>(row => row.Id)
            .Down("latest", "Latest session first", row => row.Latest)
            .Up("earliest", "Longest ago first", row => row.Latest)
            .Down("sessions", "Most sessions first", row => row.Sessions)
            .Up("name", "Name", row => row.Name));

    /// <summary>All of them, or those whose names have the words.</summary>
    public IQueryable<MenteeRow> Sought(ListRequest list)
    {
        var rows = All();
        foreach (var word in (list.Sought ?? "").ForSearch().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => row.SearchText.Contains(word));
        }

        return rows;
    }

    /// <summary>One of them; null for anybody else.</summary>
    public Task<MenteeRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        All().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    private IQueryable<MenteeRow> All()
    {
        var mentorId = viewer.RequireUserId();
        var now = clock.GetCurrentInstant();
        var sums = db.Bookings
            .AsNoTracking()
            .Where(booking => booking.MentorId == mentorId)
            .OnceAskedFor()
            .GroupBy(booking => booking.MenteeId)
            .Select(group => new
            {
                Id = group.Key,
                Sessions = group.Count(booking => booking.Status >= BookingStatus.Confirmed && booking.Status <= BookingStatus.NoShow),
                Completed = group.Count(booking => booking.Status == BookingStatus.Completed),
                Upcoming = group.Count(booking => (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.EndsAt > now),
                Requests = group.Count(booking => booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now),
                NoShows = group.Count(booking => booking.Status == BookingStatus.NoShow && booking.Absent == Party.Mentee),
                Latest = group.Max(booking => booking.StartsAt),
                Next = group.Min(booking => (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.EndsAt > now
                    ? (Instant?)booking.StartsAt
                    : null),
                Last = group.Max(booking => booking.Status >= BookingStatus.Confirmed && booking.Status <= BookingStatus.NoShow && booking.EndsAt <= now
                    ? (Instant?)booking.StartsAt
                    : null),
            });
        return from sum in sums
               join user in db.Users on sum.Id equals user.Id
               select new MenteeRow
               {
                   Id = user.Id,
                   Name = user.Name,
                   TimeZone = user.TimeZone,
                   SearchText = user.SearchText.Substring(0, user.SearchText.Length - user.Email!.Length),
                   Sessions = sum.Sessions,
                   Completed = sum.Completed,
                   Upcoming = sum.Upcoming,
                   Requests = sum.Requests,
                   NoShows = sum.NoShows,
                   Latest = sum.Latest,
                   Next = sum.Next,
                   Last = sum.Last,
               };
    }
}
