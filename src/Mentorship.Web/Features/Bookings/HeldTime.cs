using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The time that someone holds, as they are told where they pick times.</summary>
/// <param name="BookingId">The hold.</param>
/// <param name="OfferingId">Of which offering.</param>
/// <param name="Title">Its title.</param>
/// <param name="MentorName">Its mentor.</param>
/// <param name="Time">From when to when.</param>
/// <param name="Until">When the hold ends.</param>
public sealed record HeldTime(Guid BookingId, Guid OfferingId, string Title, string MentorName, TimeRange Time, Instant Until)
{
    /// <summary>Where the mentee goes on.</summary>
    public string Address => $"/bookings/{BookingId}";
}
