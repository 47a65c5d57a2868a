using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Infrastructure.Pictures;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Picking another time for a session.</summary>
/// <param name="Booking">With both people and the offering.</param>
/// <param name="Side">On which side the viewer is.</param>
/// <param name="Open">The request that is answered with it; null if it begins one.</param>
/// <param name="Booker">The days and times that can be had.</param>
public sealed record ReschedulePage(Booking Booking, Party Side, RescheduleRequest? Open, Booker Booker)
{
    public string OtherName => Booking.NameOf(Side.Other());

    /// <summary>The address of the picture of a mentor on the other side; null for initials.</summary>
    public string? OtherPicture => Side == Party.Mentee ? PictureAddress.Of(Booking.Mentor) : null;

    public DateTimeZone OtherZone => Booking.ZoneOf(Side.Other());

    /// <summary>Whether nothing is agreed on yet.</summary>
    public bool IsOfRequest => Booking.Status == BookingStatus.Pending;

    public string Heading => Open is null && !IsOfRequest ? "Pick another time" : "Propose another time";

    /// <summary>What becomes of the time that it has.</summary>
    public string Meanwhile => IsOfRequest
        ? $"The time that was asked for is kept until {OtherName} answers."
        : $"It keeps its time until {OtherName} accepts another one.";
}
