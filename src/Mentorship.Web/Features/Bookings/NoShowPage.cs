using Mentorship.Core.Bookings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <param name="Booking">With both people.</param>
/// <param name="Side">On which side the viewer is.</param>
/// <param name="Now">When the page was made.</param>
public sealed record NoShowPage(Booking Booking, Party Side, Instant Now)
{
    /// <summary>Why it cannot be said; null if it can.</summary>
    public NoShowRefusal? Refusal => Booking.RefuseNoShow(Now);

    public string OtherName => Side == Party.Mentor ? Booking.Mentee.Name : Booking.Mentor.User.Name;
}
