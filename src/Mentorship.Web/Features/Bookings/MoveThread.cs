using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What is negotiated about the time of a session, or of a request to book, as one of its two people sees it.</summary>
/// <param name="Booking">With both people.</param>
/// <param name="Request">The open request.</param>
/// <param name="Side">On which side the viewer is.</param>
/// <param name="Zone">The viewer's zone.</param>
/// <param name="Lost">Why the proposed time cannot be had any more; null while it can.</param>
/// <param name="Now">When the page was made.</param>
public sealed record MoveThread(
    Booking Booking, RescheduleRequest Request, Party Side, DateTimeZone Zone, SlotRefusal? Lost, Instant Now)
{
    public string OtherName => Booking.NameOf(Side.Other());

    public DateTimeZone OtherZone => Booking.ZoneOf(Side.Other());

    public bool IsMyTurn => Request.Turn == Side;

    public TimeRange Proposed => TimeRange.Of(Request.ProposedStartsAt, Booking.DurationMinutes);

    /// <summary>Whether nothing is agreed on yet.</summary>
    public bool IsOfRequest => Booking.Status == BookingStatus.Pending;

    /// <summary>"Charles asks to move this session", "You proposed another time".</summary>
    public string Heading => (IsMyTurn, Request.Counters) switch
    {
        (true, 0) => $"{OtherName} asks to move this session",
        (true, _) => $"{OtherName} proposes another time",
        (false, 0) => "You asked to move this session",
        (false, _) => "You proposed another time",
    };

    public bool CanCounter => IsMyTurn && RoundsLeft > 0;

    public bool CanReject => !IsOfRequest && IsMyTurn && Side == Party.Mentor;

    /// <summary>Whether the viewer can say yes to the time that was asked for, or no to the request.</summary>
    public bool CanAnswerRequest => IsOfRequest && Side == Party.Mentor;

    /// <summary>Whether the viewer can take the request back.</summary>
    public bool CanTakeBack => IsOfRequest && Side == Party.Mentee;

    // To a mentor who can say no to all of it, that is the word for it.
    public bool CanWithdraw => Booking.CanWithdraw(Request, Side) && !CanReject;

    public bool CanCancelInstead => Booking.CanCancelInstead(Side, Now);

    public int RoundsLeft => Booking.RoundsLeft(Request);

    /// <summary>Until when the proposed time can be accepted, where the offering's notice ends that before the time to answer; else null.</summary>
    public Instant? AcceptBy => RescheduleWords.AcceptBy(Booking.Offering, Request.ProposedStartsAt, Request.ExpiresAt);

    /// <summary>What happens without an answer.</summary>
    public string Silence => IsOfRequest
        ? $"The request {RequestWords.Ends(Booking.Price, Side, OtherName)}."
        : $"The request ends by itself, and nothing changes: the session stays on {TimeText.Moment(Booking.StartsAt, Zone)}.";

    /// <summary>What accepting does.</summary>
    public string AcceptWords => IsOfRequest
        ? "The session is on at that time, and the time that was asked for becomes free for others."
        : "The session moves there at once, and the old time becomes free for others.";

    /// <summary>What taking the request back gives back.</summary>
    public string TakeBackWords => (Booking.IsIncluded, Booking.Price.IsFree) switch
    {
        (true, _) => "Nothing is booked, and the included session of that week is yours again.",
        (_, true) => "Nothing is booked.",
        _ => $"Nothing is booked, and you get everything back: {Booking.Price}.",
    };

    /// <summary>What cancelling instead gives back.</summary>
    public string CancelInsteadWords => (Booking.IsIncluded, Booking.Price.IsFree) switch
    {
        (true, _) => "The session is off, and the included session of that week is yours again.",
        (_, true) => "The session is off.",
        _ => $"The session is off, and you get everything back: {Booking.Price}.",
    };
}
