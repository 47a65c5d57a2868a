using Mentorship.Core.Offerings;

namespace Mentorship.Core.Bookings;

/// <summary>What a mentee says about a session before booking it.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="MeetingType">How they meet: one of those that the offering has.</param>
/// <param name="Place">Where, if in person; else empty.</param>
public sealed record BookingDetails(string Topic, MeetingTypes MeetingType, string Place = "");
