using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What is negotiated about a session's time, as one of its two people sees it.</summary>
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

    /// <summary>"Charles asks to move this session", "You proposed another time".</summary>
    public string Heading => (IsMyTurn, Request.Counters) switch
    {
        (true, 0) => $"{OtherName} asks to move this session",
        (true, _) => $"{OtherName} proposes another time",
        (false, 0) => "You asked to move this session",
        (false, _) => "You proposed another time",
    };

    public bool CanCounter => IsMyTurn && RoundsLeft > 0;

    public bool CanReject => IsMyTurn && Side == Party.Mentor;

    // To a mentor who can say no to all of it, that is the word for it.
    public bool CanWithdraw => Booking.CanWithdraw(Request, Side) && !CanReject;

    public bool CanCancelInstead => Booking.CanCancelInstead(Side, Now);

    public int RoundsLeft => Booking.RoundsLeft(Request);

    /// <summary>Until when the proposed time can be accepted, where the offering's notice ends that before the time to answer; else null.</summary>
    public Instant? AcceptBy => RescheduleWords.AcceptBy(Booking.Offering, Request.ProposedStartsAt, Request.ExpiresAt);

    /// <summary>What happens without an answer.</summary>
    public string Silence => $"The request ends by itself, and nothing changes: the session stays on {TimeText.Moment(Booking.StartsAt, Zone)}.";

    /// <summary>What cancelling instead gives back.</summary>
    public string CancelInsteadWords => (Booking.IsIncluded, Booking.Price.IsFree) switch
    {
        (true, _) => "The session is off, and the included session of that week is yours again.",
        (_, true) => "The session is off.",
        _ => $"The session is off, and you get everything back: {Booking.Price}.",
    };
}
