using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>Whole dates, in the mentor's own zone, on which nothing can be booked whatever else is said.</summary>
public sealed class TimeOff
{
    public const int NoteMaxLength = 100;

    /// <summary>The longest time off, in days.</summary>
    public const int MaxDays = 366;

    /// <summary>The most that a mentor may have ahead.</summary>
    public const int MaxAhead = 50;

    private TimeOff()
    {
    }

    public Guid Id { get; private set; }

    public Guid MentorId { get; private set; }

    public LocalDate FirstDate { get; private set; }

    /// <summary>Inclusive.</summary>
    public LocalDate LastDate { get; private set; }

    /// <summary>For the mentor alone; may be empty.</summary>
    public string Note { get; private set; } = "";

    public static TimeOff Of(Guid mentorId, DateInterval dates, string note, Instant now) => new()
    {
        Id = Ids.New(now),
        MentorId = mentorId,
        FirstDate = dates.Start,
        LastDate = dates.End,
        Note = note.OnOneLine(),
    };
}
