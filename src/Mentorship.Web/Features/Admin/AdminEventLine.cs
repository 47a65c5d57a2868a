using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Web.Features.Admin;

/// <summary>Something that happened to a booking, among the latest of all.</summary>
public sealed record AdminEventLine(Instant At, BookingEventKind Kind, string Title, string Mentor, string Mentee, Instant StartsAt)
{
    public string Words => Kind switch
    {
        BookingEventKind.Held => "Held",
        BookingEventKind.Confirmed => "Booked",
        BookingEventKind.Cancelled => "Cancelled",
        BookingEventKind.Completed => "Completed",
        BookingEventKind.NoShow => "No-show",
        BookingEventKind.NoShowDisputed => "No-show disputed",
        BookingEventKind.NoShowUpheld => "No-show upheld",
        BookingEventKind.NoShowOverturned => "No-show overturned",
        BookingEventKind.NoShowSettled => "No-show settled",
        BookingEventKind.HoldMoved => "Held at another time",
        BookingEventKind.HoldExtended => "Held for longer",
        BookingEventKind.HoldReleased => "Given back",
        BookingEventKind.HoldExpired => "Hold ran out",
        BookingEventKind.Requested => "Requested",
        BookingEventKind.Approved => "Approved",
        BookingEventKind.Declined => "Declined",
        BookingEventKind.RequestExpired => "Not answered",
        BookingEventKind.Started => "Begun",
        BookingEventKind.GivenBack => "Money given back",
        BookingEventKind.MoveAsked => "Asked to move",
        BookingEventKind.MoveCountered => "Another time proposed",
        BookingEventKind.MoveRejected => "Not moved",
        BookingEventKind.MoveWithdrawn => "Move withdrawn",
        BookingEventKind.MoveExpired => "Move not answered",
        BookingEventKind.Moved => "Moved",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };
}
