using Mentorship.Core.Bookings;

namespace Mentorship.Web.Features.Bookings;

/// <summary>How a status reads, and how its chip looks.</summary>
public static class StatusWords
{
    public static string Words(this BookingStatus status) => status switch
    {
        BookingStatus.Held => "Being booked",
        BookingStatus.Pending => "Waiting for approval",
        BookingStatus.Confirmed => "Confirmed",
        BookingStatus.InProgress => "In progress",
        BookingStatus.Completed => "Completed",
        BookingStatus.NoShow => "No-show",
        BookingStatus.Cancelled => "Cancelled",
        BookingStatus.Declined => "Declined",
        BookingStatus.Expired => "Expired",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };

    /// <summary>The class of the chip.</summary>
    public static string ChipClass(this BookingStatus status) => status switch
    {
        BookingStatus.Confirmed or BookingStatus.InProgress => "chip chip-state is-confirmed",
        BookingStatus.Held or BookingStatus.Pending => "chip chip-state is-pending",
        BookingStatus.Completed => "chip chip-state is-completed",
        BookingStatus.NoShow => "chip chip-state is-noshow",
        _ => "chip chip-state is-cancelled",
    };
}
