using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A step of booking after a time was taken, for its mentee.</summary>
/// <param name="Booking">With its offering, the mentor and the mentor's user.</param>
/// <param name="Zone">The zone in which times are shown.</param>
/// <param name="Now">When the page was made.</param>
public record CheckoutPage(Booking Booking, DateTimeZone Zone, Instant Now)
{
    public string MentorName => Booking.Mentor.User.Name;

    /// <summary>From when to when.</summary>
    public virtual TimeRange Time => Booking.Time;

    public virtual Money Price => Booking.Price;

    /// <summary>Where the time is kept longer; a step with a form sends that form there, so that nothing typed is lost.</summary>
    public virtual string ExtensionAddress => $"/bookings/{Booking.Id}/extension";

    /// <summary>The id of the form that is sent there.</summary>
    public virtual string ExtensionForm => "hold-extension";

    /// <summary>Where another time is picked.</summary>
    public string TimesAddress => $"/offerings/{Booking.OfferingId}?date={TimeText.IsoDate(Booking.StartsAt.InZone(Zone).Date)}&minutes={Booking.DurationMinutes}&zone={Uri.EscapeDataString(Zone.Id)}{(Booking.IsIncluded || !Booking.Offering.IsIncluded ? "" : "&pay=true")}";

    /// <summary>Until when, and for how much, the mentee can cancel.</summary>
    public string CancellationWords => PolicyWords.ForMentee(Price, Time.Start, Booking.Policy, Zone, Now);
}
