using Mentorship.Core.Bookings;
using Mentorship.Core.Policies;

namespace Mentorship.Core.Notifications;

/// <summary>Which message a change of a booking makes, to whom, and what becomes of the calendar entry.</summary>
public sealed record MessagePlan(MessageKind Kind, InvitationDeed Invitation, params IReadOnlyList<Party> To)
{
    /// <summary>The plan for a kind of change; null for what nobody is written about.</summary>
    public static MessagePlan? For(BookingEventKind kind) => kind switch
    {
        BookingEventKind.Confirmed => new(MessageKind.Booked, InvitationDeed.Send, Party.Mentee, Party.Mentor),
        BookingEventKind.Requested => new(MessageKind.Requested, InvitationDeed.Send, Party.Mentee, Party.Mentor),
        BookingEventKind.Approved => new(MessageKind.Approved, InvitationDeed.Send, Party.Mentee, Party.Mentor),

        // The mentor knows, but their calendar does not.
        BookingEventKind.Declined => new(MessageKind.Declined, InvitationDeed.Cancel, Party.Mentee, Party.Mentor),
        BookingEventKind.Cancelled => new(MessageKind.Cancelled, InvitationDeed.Cancel, Party.Mentee, Party.Mentor),
        BookingEventKind.RequestExpired => new(MessageKind.RequestExpired, InvitationDeed.Cancel, Party.Mentee, Party.Mentor),
        BookingEventKind.Completed => new(MessageKind.Completed, InvitationDeed.Repeat, Party.Mentee),
        BookingEventKind.NoShow => new(MessageKind.NoShow, InvitationDeed.None, Party.Mentee, Party.Mentor),
        BookingEventKind.NoShowDisputed => new(MessageKind.NoShowDisputed, InvitationDeed.None, Party.Mentee, Party.Mentor),
        BookingEventKind.NoShowUpheld => new(MessageKind.NoShowUpheld, InvitationDeed.None, Party.Mentee, Party.Mentor),
        BookingEventKind.NoShowOverturned => new(MessageKind.NoShowOverturned, InvitationDeed.None, Party.Mentee, Party.Mentor),
        BookingEventKind.NoShowSettled => new(MessageKind.NoShowSettled, InvitationDeed.None, Party.Mentee, Party.Mentor),

        BookingEventKind.GivenBack => new(MessageKind.GivenBack, InvitationDeed.None, Party.Mentee, Party.Mentor),
        BookingEventKind.MoveAsked => new(MessageKind.MoveAsked, InvitationDeed.Repeat, Party.Mentee, Party.Mentor),
        BookingEventKind.MoveCountered => new(MessageKind.MoveCountered, InvitationDeed.Repeat, Party.Mentee, Party.Mentor),
        BookingEventKind.MoveRejected => new(MessageKind.MoveRejected, InvitationDeed.Repeat, Party.Mentee, Party.Mentor),
        BookingEventKind.MoveWithdrawn => new(MessageKind.MoveWithdrawn, InvitationDeed.Repeat, Party.Mentee, Party.Mentor),
        BookingEventKind.MoveExpired => new(MessageKind.MoveExpired, InvitationDeed.Repeat, Party.Mentee, Party.Mentor),
        BookingEventKind.Moved => new(MessageKind.MoveAccepted, InvitationDeed.Send, Party.Mentee, Party.Mentor),

        // A hold is nobody's session yet, and the two who join are there.
        BookingEventKind.Held or BookingEventKind.HoldMoved or BookingEventKind.HoldExtended or BookingEventKind.HoldReleased
            or BookingEventKind.HoldExpired or BookingEventKind.Started => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An event of which nobody said who is told."),
    };
}
