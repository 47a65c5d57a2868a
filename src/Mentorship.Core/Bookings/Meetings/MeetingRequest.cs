using Mentorship.Core.Common;

namespace Mentorship.Core.Bookings.Meetings;

/// <summary>What a provider is told about a session.</summary>
/// <param name="BookingId">Which; by it the meeting is found again.</param>
/// <param name="Account">The mentor's e-mail address at the provider.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Time">From when to when.</param>
public sealed record MeetingRequest(Guid BookingId, string Account, string Title, TimeRange Time);
