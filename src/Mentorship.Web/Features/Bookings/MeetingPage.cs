using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Bookings;

/// <param name="Booking">With both people.</param>
/// <param name="Meeting">Where they meet on a screen; null in person.</param>
/// <param name="Side">On which side the viewer is.</param>
public sealed record MeetingPage(Booking Booking, Meeting? Meeting, Party Side)
{
    public string OtherName => Side == Party.Mentor ? Booking.Mentee.Name : Booking.Mentor.User.Name;
}
