using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Web.Features.Mentor.Notes;
using Mentorship.Web.Features.Shared;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Mentees;

/// <summary>A mentee, as their mentor sees them.</summary>
/// <param name="Mentee">The person, in numbers.</param>
/// <param name="Note">What the mentor noted about them.</param>
/// <param name="Sessions">Their sessions with this mentor, latest first: one page of them.</param>
/// <param name="Paging">Which part of them that is.</param>
/// <param name="Zone">The zone in which the mentor reads times.</param>
/// <param name="Now">When the page was made.</param>
public sealed record MenteePage(
    MenteeRow Mentee, NotePage Note, IReadOnlyList<MenteePage.Session> Sessions, Paging Paging, DateTimeZone Zone, Instant Now)
{
    public DateTimeZone MenteeZone => TimeZones.TryGet(Mentee.TimeZone, out var zone) ? zone : DateTimeZone.Utc;

    /// <param name="Id">The booking.</param>
    /// <param name="Title">What was booked.</param>
    /// <param name="Topic">What it is about.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="Time">From when to when.</param>
    /// <param name="Note">What the mentor noted about it; null if nothing.</param>
    public sealed record Session(Guid Id, string Title, string Topic, BookingStatus Status, TimeRange Time, string? Note);
}
