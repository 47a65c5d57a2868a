using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The step in which a mentee says what the session is about.</summary>
public sealed record DetailsPage(DetailsForm Form, Booking Booking, DateTimeZone Zone, Instant Now) : CheckoutPage(Booking, Zone, Now)
{
    /// <summary>The id of the form of this step.</summary>
    public const string FormId = "details";

    /// <summary>The nearest times that are free, when the one that was wanted is not; null while it is.</summary>
    public IReadOnlyList<Instant>? Nearest { get; init; }

    /// <summary>What the time would cost that the mentee's included sessions do not reach any more; null where that is not so.</summary>
    public Money? PriceInstead { get; init; }

    /// <summary>The length that is chosen: the one that is held, unless the form says another.</summary>
    public int Minutes => IsHeldLength ? Booking.DurationMinutes : Form.Minutes!.Value;

    public override TimeRange Time => TimeRange.Of(Form.Start ?? Booking.StartsAt, Minutes);

    /// <summary>What it costs at that length: as it was when the time was taken, or as the offering says for another.</summary>
    public override Money Price => IsHeldLength || Booking.IsIncluded ? Booking.Price : Booking.Offering.PriceOf(Minutes)!.Value;

    public override string ExtensionAddress => $"/bookings/{Booking.Id}/details/extension";

    public override string ExtensionForm => FormId;

    /// <summary>The button that goes on.</summary>
    public string Continue => (Price.IsFree, Booking.Mode) switch
    {
        (false, _) => "Continue to payment",
        (true, BookingMode.Request) => "Send the request",
        _ => "Book this session",
    };

    /// <summary>The lengths to choose from, each with its price, without those for members only where no included session is booked.</summary>
    public IReadOnlyList<SelectListItem> Lengths =>
    [
        .. Booking.Offering.Lengths.Where(length => Booking.IsIncluded || !Booking.Offering.IsForMembersOnly(length.PriceMinorUnits)).Select(length => new SelectListItem(
            Booking.IsIncluded ? TimeText.Minutes(length.DurationMinutes) : $"{TimeText.Minutes(length.DurationMinutes)} · {PriceOf(length.DurationMinutes)}",
            length.DurationMinutes.ToString(CultureInfo.InvariantCulture))),
    ];

    private bool IsHeldLength =>
        Form.Minutes is not { } minutes || minutes == Booking.DurationMinutes || Booking.Offering.PriceOf(minutes) is null;

    private Money? PriceOf(int minutes) => minutes == Booking.DurationMinutes ? Booking.Price : Booking.Offering.PriceOf(minutes);
}
