using Mentorship.Core.Availability;
using Mentorship.Core.Bookings.Slots;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>The start times that a mentor's weekly hours allow, before anything is booked.</summary>
internal sealed class MentorCalendar(DateTimeZone zone, IReadOnlyList<WeeklyHours> hours)
{
    private readonly WorkingHours _hours = new(
        zone, hours.Select(row => KeyValuePair.Create(row.Day, new HoursRange(row.StartMinute, row.EndMinute))));

    public DateTimeZone Zone => zone;

    public LocalDate DateOf(Instant instant) => instant.InZone(zone).Date;

    /// <summary>Every start of a date, those of long ago too: the question is asked as of the epoch.</summary>
    public IEnumerable<Instant> StartsOn(LocalDate date, int gridMinutes, int durationMinutes) => SlotFinder.Find(
        new()
        {
            Now = NodaConstants.UnixEpoch,
            Hours = _hours,
            Rules = new() { DurationMinutes = durationMinutes, SlotIntervalMinutes = gridMinutes },
        },
        new DateInterval(date, date),
        zone);
}
