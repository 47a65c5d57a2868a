using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>
/// One range of one date whose hours replace the week's, in the mentor's own zone. A date that is closed has one row,
/// of no length.
/// </summary>
public sealed class DateOverride
{
    /// <summary>How far ahead dates can be planned.</summary>
    public const int MaxDaysAhead = 730;

    private DateOverride()
    {
    }

    public Guid MentorId { get; private set; }

    public LocalDate Date { get; private set; }

    /// <summary>0 to 1435, a multiple of five.</summary>
    public int StartMinute { get; private set; }

    /// <summary>Up to 1440, a multiple of five; equal to the start on a closed date.</summary>
    public int EndMinute { get; private set; }

    public static DateOverride Of(Guid mentorId, LocalDate date, HoursRange hours) =>
        new() { MentorId = mentorId, Date = date, StartMinute = hours.StartMinute, EndMinute = hours.EndMinute };

    public static DateOverride Closed(Guid mentorId, LocalDate date) => new() { MentorId = mentorId, Date = date };
}
