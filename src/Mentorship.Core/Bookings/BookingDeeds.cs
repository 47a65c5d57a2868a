namespace Mentorship.Core.Bookings;

/// <summary>What the audit calls what happens to a booking.</summary>
public static class BookingDeeds
{
    public static string NameOf(BookingEventKind kind) => kind switch
    {
        BookingEventKind.Held => "time held",
        BookingEventKind.HoldMoved => "hold moved",
        BookingEventKind.HoldExtended => "hold extended",
        BookingEventKind.HoldReleased => "hold released",
        BookingEventKind.HoldExpired => "hold expired",
        BookingEventKind.Requested => "requested",
        BookingEventKind.Approved => "approved",
        BookingEventKind.Declined => "declined",
        BookingEventKind.RequestExpired => "request expired",
        BookingEventKind.Confirmed => "booked",
        BookingEventKind.Started => "started",
        BookingEventKind.Completed => "completed",
        BookingEventKind.NoShow => "no-show reported",
        BookingEventKind.NoShowDisputed => "no-show disputed",
        BookingEventKind.NoShowUpheld => "no-show upheld",
        BookingEventKind.NoShowOverturned => "no-show overturned",
        BookingEventKind.NoShowSettled => "no-show settled",
        BookingEventKind.MoveAsked => "move asked for",
        BookingEventKind.MoveCountered => "another time proposed",
        BookingEventKind.MoveRejected => "move rejected",
        BookingEventKind.MoveWithdrawn => "move withdrawn",
        BookingEventKind.MoveExpired => "move expired",
        BookingEventKind.Moved => "moved",
        BookingEventKind.GivenBack => "money given back",
        BookingEventKind.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody has given it a name."),
    };
}
