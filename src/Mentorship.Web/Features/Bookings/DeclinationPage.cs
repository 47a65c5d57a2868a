using Mentorship.Core.Bookings;

namespace Mentorship.Web.Features.Bookings;

/// <param name="Form">What is said.</param>
/// <param name="Booking">The request, with its mentee.</param>
public sealed record DeclinationPage(DeclinationForm Form, Booking Booking);
