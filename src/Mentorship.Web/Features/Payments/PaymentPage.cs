using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Payments;
using NodaTime;

namespace Mentorship.Web.Features.Payments;

/// <summary>A payment on its way, or that came to nothing, for whoever makes it.</summary>
/// <param name="Payment">With its booking, the offering and the mentor.</param>
/// <param name="Zone">The zone in which times are shown.</param>
public sealed record PaymentPage(Payment Payment, DateTimeZone Zone)
{
    /// <summary>What goes back of it; null if nothing does.</summary>
    public Refund? Refund { get; init; }

    /// <summary>The nearest times that are free, where the paid one was lost.</summary>
    public IReadOnlyList<Instant> Nearest { get; init; } = [];

    public Booking Booking => Payment.Booking;

    public string MentorName => Booking.Offering.Mentor.User.Name;

    public string Provider => ProviderWords.Name(Payment.Gateway);

    /// <summary>Where a time is picked.</summary>
    public string TimesAddress => $"/offerings/{Booking.OfferingId}?date={TimeText.IsoDate(Booking.StartsAt.InZone(Zone).Date)}&minutes={Booking.DurationMinutes}&zone={Uri.EscapeDataString(Zone.Id)}";

    /// <summary>Where a time of the nearest is taken.</summary>
    public string AddressOf(Instant start) => $"/bookings/new?offering={Booking.OfferingId}&start={start}&minutes={Booking.DurationMinutes}&zone={Uri.EscapeDataString(Zone.Id)}";
}
