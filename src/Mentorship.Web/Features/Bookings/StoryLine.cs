using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>One line of a session's story, in words.</summary>
public sealed record StoryLine(Instant At, string What, string Detail)
{
    /// <param name="line">What happened.</param>
    /// <param name="before">The line before it; null for the first.</param>
    /// <param name="booking">To which booking, with both people.</param>
    /// <param name="zone">The zone in which the reader reads times.</param>
    public static StoryLine Of(BookingEvent line, BookingEvent? before, Booking booking, DateTimeZone zone)
    {
        var proposed = line.ProposedStartsAt is { } start ? TimeText.Moment(start, zone) : "another time";
        var actor = line.ActorId switch
        {
            null => null,
            { } id when id == booking.MentorId => booking.Mentor.User.Name,
            { } id when id == booking.MenteeId => booking.Mentee.Name,
            _ => "Mentorship",
        };
        return line.Kind switch
        {
            BookingEventKind.Held => new(line.At, $"{actor} took the time", ""),
            BookingEventKind.HoldMoved => new(line.At, $"{actor} chose another time", ""),
            BookingEventKind.HoldExtended => new(line.At, $"{actor} kept the time a little longer", ""),
            BookingEventKind.HoldReleased => new(line.At, $"{actor} gave the time back", ""),
            BookingEventKind.HoldExpired => new(line.At, "The time was not booked and is free again", ""),
            BookingEventKind.Requested => new(line.At, $"{actor} asked for the session", ""),
            BookingEventKind.Approved when line.ProposedStartsAt is not null => new(line.At, $"{actor} accepted {proposed}: the session is on", ""),
            BookingEventKind.Approved => new(line.At, $"{actor} approved it", ""),
            BookingEventKind.Declined => new(line.At, $"{actor} declined", line.Detail),
            BookingEventKind.RequestExpired when line.ProposedStartsAt is not null => new(line.At, $"Nobody answered about {proposed} in time, and the request ended", ""),
            BookingEventKind.RequestExpired => new(line.At, "Nobody answered in time", ""),
            BookingEventKind.Started => new(line.At, $"{actor} joined", ""),
            BookingEventKind.Confirmed => new(line.At, "Confirmed", ""),
            BookingEventKind.Cancelled => new(line.At, $"{actor} cancelled{ReasonOf(booking)}", line.Detail),
            BookingEventKind.Completed => new(line.At, "Completed", ""),
            BookingEventKind.NoShow => new(line.At, $"{actor} said that the {line.Detail} did not come", ""),
            BookingEventKind.NoShowDisputed => new(line.At, $"{actor} disputed that", booking.DisputeWords),
            BookingEventKind.NoShowUpheld => new(line.At, $"{actor} decided that it is a no-show", line.Detail),
            BookingEventKind.NoShowOverturned => new(line.At, $"{actor} decided that both were there", line.Detail),
            BookingEventKind.NoShowSettled => new(line.At, "Nobody disputed it in time", ""),
            BookingEventKind.GivenBack => new(line.At, $"{actor} gave money back", line.Detail),
            BookingEventKind.MoveAsked => new(line.At, $"{actor} asked to move it to {proposed}", line.Detail),
            BookingEventKind.MoveCountered => new(line.At, $"{actor} proposed {proposed} instead", line.Detail),
            BookingEventKind.MoveRejected => new(line.At, $"{actor} did not want {proposed}", line.Detail),
            BookingEventKind.MoveWithdrawn => new(line.At, $"{actor} withdrew the request to move it", ""),
            BookingEventKind.MoveExpired => new(line.At, $"Nobody answered about {proposed} in time", ""),
            BookingEventKind.Moved => new(
                line.At,
                before is null ? $"{actor} accepted: moved to {proposed}" : $"{actor} accepted: moved from {TimeText.Moment(before.StartsAt, zone)} to {proposed}",
                ""),
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.Kind, "An event without words."),
        };
    }

    // What is something else is said in words alone; an admin has no such reason.
    private static string ReasonOf(Booking booking) => booking.CancellationReason is { } reason and not CancellationReason.SomethingElse
        ? $": “{reason.Words()}”"
        : "";
}
