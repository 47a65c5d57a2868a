using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What someone is told who cannot go on with booking.</summary>
public static class BookingRefusalWords
{
    public static string Words(this BookingRefusal refusal) => refusal switch
    {
        BookingRefusal.OfferingUnavailable => "This offering cannot be booked now. Look at the mentor's other offerings.",
        BookingRefusal.OwnOffering => "This is your own offering. You cannot book it yourself.",
        BookingRefusal.MembersOnly => "This session is for members, who have it for one of their sessions of the week. Look at the mentor's other offerings.",
        BookingRefusal.TimeUnavailable(var reason, _) => reason.Words(),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };

    public static string Words(this HoldRefusal refusal) => refusal switch
    {
        HoldRefusal.RunOut => "We no longer keep this time for you. Go on, and we take it again if it is still free.",
        HoldRefusal.NotHeld => "This time is not held any more.",
        HoldRefusal.ExtendedEnough => $"You have kept this time longer {Booking.MaxHoldExtensions} times. Book it, or let it go for now.",
        HoldRefusal.NotPaid => "This session has to be paid first.",
        HoldRefusal.NotDescribed => "Write what the session is about first.",
        HoldRefusal.ChangedMeanwhile => "Something about this session changed at the same moment. Look at it again before you go on.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };

    /// <summary>A conflict when somebody else was faster, and else a request that cannot be.</summary>
    public static int Status(this SlotRefusal refusal) =>
        refusal == SlotRefusal.Taken ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
}
