using Mentorship.Core.Bookings;
using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Bookings;

/// <param name="Form">What is said.</param>
/// <param name="Booking">With both people.</param>
/// <param name="Proposed">The time that is rejected; null if there is none any more.</param>
public sealed record RejectionPage(RejectionForm Form, Booking Booking, TimeRange? Proposed);
