using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Earnings.Payments;

/// <summary>A payment at which something is wrong.</summary>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="BookingId">The session that it was to pay for.</param>
/// <param name="Title">Its title.</param>
/// <param name="Mentee">Who paid.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Gateway">The provider.</param>
/// <param name="Reference">The provider's name for it; null if it never gave one.</param>
/// <param name="Note">What is wrong.</param>
public sealed record PaymentSetAside(
    Instant StartedAt, Guid BookingId, string Title, string Mentee, Money Asked, string Gateway, string? Reference, string Note);
