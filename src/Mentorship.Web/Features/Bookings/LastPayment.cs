using Mentorship.Core.Payments;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The last attempt to pay for a session.</summary>
/// <param name="Id">Which.</param>
/// <param name="Status">How it stands.</param>
/// <param name="StartedAt">When it was begun.</param>
public sealed record LastPayment(Guid Id, PaymentStatus Status, Instant StartedAt);
