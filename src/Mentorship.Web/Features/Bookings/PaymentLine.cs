using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What became of money for a session, as its two people read it.</summary>
/// <param name="Words">Such as "Paid ₦5,000".</param>
/// <param name="At">When.</param>
public sealed record PaymentLine(string Words, Instant At);
