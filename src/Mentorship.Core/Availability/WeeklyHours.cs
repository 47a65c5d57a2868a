using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>
/// One range of one weekday in which a mentor is open, in the mentor's own zone. Kept as minutes of the day, because
/// a day may end at 24:00 and no time-of-day type has that.
/// </summary>
public sealed class WeeklyHours
{
    private WeeklyHours()
    {
    }

    public Guid MentorId { get; private set; }

    public IsoDayOfWeek Day { get; private set; }

    /// <summary>0 to 1435, a multiple of five.</summary>
    public int StartMinute { get; private set; }

    /// <summary>5 to 1440, a multiple of five, after the start.</summary>
    public int EndMinute { get; private set; }

    public static WeeklyHours Of(Guid mentorId, IsoDayOfWeek day, int startMinute, int endMinute) =>
        new() { MentorId = mentorId, Day = day, StartMinute = startMinute, EndMinute = endMinute };
}
