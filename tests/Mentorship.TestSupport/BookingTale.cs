using Mentorship.Core.Bookings;

namespace Mentorship.TestSupport;

/// <summary>Whether a booking's events, one after the other, lead to where it is.</summary>
internal static class BookingTale
{
    public static IEnumerable<string> FindFaults(Booking booking)
    {
        var events = booking.Events.OrderBy(line => line.Number).ToList();
        var numbers = events.Select(line => line.Number);
        if (!numbers.SequenceEqual(Enumerable.Range(1, booking.Version)))
        {
            yield return $"{booking.Id} is at version {booking.Version} and its events are {string.Join(", ", numbers)}";
        }

        BookingStatus? status = null;
        BookingEventKind? before = null;
        foreach (var line in events)
        {
            if (Next(status, before, line.Kind) is not { } next)
            {
                yield return $"{booking.Id} cannot be: {string.Join(", ", events.Select(step => step.Kind))}";
                yield break;
            }

            (status, before) = (next, line.Kind);
        }

        if (status != booking.Status)
        {
            yield return $"{booking.Id} is {booking.Status}, and its story ends as {status}: {string.Join(", ", events.Select(step => step.Kind))}";
        }
    }

    /// <summary>Whether it came further than a hold.</summary>
    public static bool WasBooked(Booking booking) =>
        booking.Events.Any(line => line.Kind is BookingEventKind.Confirmed or BookingEventKind.Requested);

    private static BookingStatus? Next(BookingStatus? status, BookingEventKind? before, BookingEventKind kind) => (status, kind) switch
    {
        (null, BookingEventKind.Held) => BookingStatus.Held,
        (BookingStatus.Held, BookingEventKind.HoldMoved or BookingEventKind.HoldExtended) => BookingStatus.Held,
        (BookingStatus.Held, BookingEventKind.HoldReleased or BookingEventKind.HoldExpired) => BookingStatus.Expired,
        (BookingStatus.Held, BookingEventKind.Confirmed) => BookingStatus.Confirmed,
        (BookingStatus.Held, BookingEventKind.Requested) => BookingStatus.Pending,

        // Paid after the hold had run out.
        (BookingStatus.Expired, BookingEventKind.Confirmed) when WasHold(before) => BookingStatus.Confirmed,
        (BookingStatus.Expired, BookingEventKind.Requested) when WasHold(before) => BookingStatus.Pending,
        (BookingStatus.Pending, BookingEventKind.Approved) => BookingStatus.Confirmed,
        (BookingStatus.Pending, BookingEventKind.MoveCountered) => BookingStatus.Pending,
        (BookingStatus.Pending, BookingEventKind.Declined) => BookingStatus.Declined,
        (BookingStatus.Pending, BookingEventKind.RequestExpired) => BookingStatus.Expired,
        (BookingStatus.Pending or BookingStatus.Confirmed, BookingEventKind.Cancelled) => BookingStatus.Cancelled,
        (BookingStatus.Confirmed, BookingEventKind.MoveAsked or BookingEventKind.MoveCountered or BookingEventKind.Moved) => BookingStatus.Confirmed,
        (BookingStatus.Confirmed, BookingEventKind.MoveRejected or BookingEventKind.MoveWithdrawn or BookingEventKind.MoveExpired) => BookingStatus.Confirmed,
        (BookingStatus.Confirmed, BookingEventKind.Started) => BookingStatus.InProgress,
        (BookingStatus.Confirmed or BookingStatus.InProgress, BookingEventKind.Completed) => BookingStatus.Completed,
        (BookingStatus.Confirmed or BookingStatus.InProgress, BookingEventKind.NoShow) => BookingStatus.NoShow,
        (BookingStatus.NoShow, BookingEventKind.NoShowDisputed or BookingEventKind.NoShowUpheld or BookingEventKind.NoShowSettled) => BookingStatus.NoShow,
        (BookingStatus.NoShow, BookingEventKind.NoShowOverturned) => BookingStatus.Completed,

        // Admins can call off what has begun, and give money back once it is over.
        (BookingStatus.InProgress, BookingEventKind.Cancelled) => BookingStatus.Cancelled,
        (BookingStatus.Completed or BookingStatus.NoShow or BookingStatus.Cancelled, BookingEventKind.GivenBack) => status,
        _ => null,
    };

    private static bool WasHold(BookingEventKind? before) => before is BookingEventKind.HoldReleased or BookingEventKind.HoldExpired;
}
