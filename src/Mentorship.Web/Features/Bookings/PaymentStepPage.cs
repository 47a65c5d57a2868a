using Mentorship.Core.Bookings;
using Mentorship.Web.Features.Payments;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The step in which a session is paid.</summary>
/// <param name="Booking">With its offering, the mentor and the mentor's user.</param>
/// <param name="Gateway">The provider for its currency; null if there is none.</param>
/// <param name="Zone">The zone in which times are shown.</param>
/// <param name="Now">When the page was made.</param>
public sealed record PaymentStepPage(Booking Booking, string? Gateway, DateTimeZone Zone, Instant Now) : CheckoutPage(Booking, Zone, Now)
{
    /// <summary>How the last attempt to pay stands; null if there was none.</summary>
    public LastPayment? Last { get; init; }

    public string? Provider => Gateway is null ? null : ProviderWords.Name(Gateway);
}
