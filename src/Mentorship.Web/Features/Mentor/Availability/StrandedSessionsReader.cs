using Mentorship.Core.Bookings;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>Reads the viewer's stranded sessions for the pages on which hours are changed.</summary>
public sealed class StrandedSessionsReader(StrandedReader stranded, Viewer viewer, IClock clock)
{
    public async Task<StrandedSessions> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var bookings = await stranded.ReadAsync(viewer.RequireUserId(), now, cancellationToken);
        return new(
        [
            .. bookings.Select(booking => new StrandedSessions.Line(
                booking.Id,
                booking.Title,
                booking.Mentee.Name,
                booking.Time,
                booking.RefuseToAsk(Party.Mentor, now) is null,
                booking.OpenReschedule(now) is not null)),
        ]);
    }
}
