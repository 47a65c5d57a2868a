using Mentorship.Core.Bookings.Slots;
using NodaTime;

namespace Mentorship.Core.Bookings.Reschedules;

/// <summary>Why a session's time cannot be negotiated as somebody wants to.</summary>
public abstract record RescheduleRefusal
{
    private RescheduleRefusal()
    {
    }

    /// <summary>Only what is agreed on and lies ahead is moved.</summary>
    public sealed record NotMovable : RescheduleRefusal;

    /// <summary>This side's cut-off has passed.</summary>
    public sealed record TooLate : RescheduleRefusal;

    /// <summary>It was moved as often as this side may ask for.</summary>
    public sealed record NoMovesLeft : RescheduleRefusal;

    /// <summary>There is an open request already; it wants an answer and no other request.</summary>
    public sealed record AlreadyAsked : RescheduleRefusal;

    /// <summary>The session, or the proposal that is on the table, has this very time.</summary>
    public sealed record SameTime : RescheduleRefusal;

    /// <summary>It was answered or withdrawn, or has run out.</summary>
    public sealed record NotOpen : RescheduleRefusal;

    /// <summary>Another time is on the table than the one that is answered.</summary>
    public sealed record OtherProposal : RescheduleRefusal;

    /// <summary>The other side has to answer.</summary>
    public sealed record NotYourTurn : RescheduleRefusal;

    /// <summary>As many other times were proposed as can be.</summary>
    public sealed record NoRoundsLeft : RescheduleRefusal;

    /// <summary>Only a mentor rejects, and only who asked or proposed withdraws.</summary>
    public sealed record NotYours : RescheduleRefusal;

    /// <summary>It is about a request to book, of which there is nothing to keep: that is approved, declined or taken back.</summary>
    public sealed record WholeRequest : RescheduleRefusal;

    /// <summary>The other side did something at the same moment, and was first.</summary>
    public sealed record ChangedMeanwhile : RescheduleRefusal;

    /// <summary>The time cannot be had; these are the nearest that can, soonest first.</summary>
    public sealed record TimeUnavailable(SlotRefusal Reason, IReadOnlyList<Instant> Nearest) : RescheduleRefusal;
}
