using Mentorship.Core.Bookings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <param name="Form">What is said.</param>
/// <param name="Booking">With both people.</param>
/// <param name="Side">On which side the viewer is.</param>
/// <param name="Now">When the page was made.</param>
public sealed record DisputePage(DisputeForm Form, Booking Booking, Party Side, Instant Now)
{
    /// <summary>Why it cannot be disputed; null if it can.</summary>
    public NoShowRefusal? Refusal => Booking.RefuseDispute(Side, Now);

    public string OtherName => Side == Party.Mentor ? Booking.Mentee.Name : Booking.Mentor.User.Name;
}
