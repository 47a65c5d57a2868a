using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Web.Features.Bookings;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>Something in a mentor's week.</summary>
public sealed record ScheduleEntry
{
    public required EntryKind Kind { get; init; }

    public required TimeRange Time { get; init; }

    /// <summary>With what is kept free before and after it.</summary>
    public required TimeRange Kept { get; init; }

    /// <summary>The session; null for an appointment elsewhere.</summary>
    public Guid? BookingId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The person on the other side.</summary>
    public string OtherName { get; init; } = "";

    /// <summary>Where it stands; null for an appointment elsewhere.</summary>
    public BookingStatus? Status { get; init; }

    /// <summary>What waits for the mentor's answer about it; null if nothing does.</summary>
    public AnswerLine? Answer { get; init; }

    /// <summary>Whether the mentor proposed another time and has no answer yet.</summary>
    public bool WaitsForMentee { get; init; }

    private bool IsRequest => Status == BookingStatus.Pending;

    /// <summary>Where it opens; null for an appointment elsewhere, of which there is no more to say.</summary>
    /// <param name="place">The week and the view, as a query.</param>
    public string? Address(string place) => Kind switch
    {
        EntryKind.Session => $"/mentor/schedule/{BookingId}{place}",
        EntryKind.AsMentee => $"/bookings/{BookingId}",
        _ => null,
    };

    /// <summary>Its state in a word or two, and what is negotiated.</summary>
    public string StateWords => (Answer?.Move, WaitsForMentee) switch
    {
        (not null, _) => IsRequest ? "Proposes another time" : "Asks to move",
        (_, true) => IsRequest ? "You proposed another time" : "You asked to move",
        _ => Status?.Words() ?? "",
    };

    /// <summary>What its edge and its icon go by.</summary>
    public string StateClass => Status switch
    {
        null => "is-elsewhere",
        BookingStatus.Pending => "is-pending",
        BookingStatus.InProgress => "is-inprogress",
        BookingStatus.Completed => "is-completed",
        BookingStatus.NoShow => "is-noshow",
        _ => Answer is null ? "is-confirmed" : "is-pending",
    };
}
