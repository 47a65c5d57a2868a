using Mentorship.Core.Availability;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>Reads a month of the viewer's dates.</summary>
public sealed class DatesReader(MentorshipDbContext db, StrandedSessionsReader stranded, Viewer viewer, IClock clock)
{
    /// <summary>The viewer's zone of hours, with its changes.</summary>
    public async Task<DateTimeZone> ZoneAsync(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        return (await db.MentorProfiles.AsNoTracking().SingleAsync(profile => profile.UserId == id, cancellationToken)).Zone;
    }

    /// <summary>Today and the last date that can be planned.</summary>
    public DateInterval Planned(DateTimeZone zone)
    {
        var today = clock.GetCurrentInstant().InZone(zone).Date;
        return new(today, today.PlusDays(DateOverride.MaxDaysAhead));
    }

    /// <param name="date">The date that is chosen; moved to the nearest that can be planned.</param>
    /// <param name="form">What was typed; null for what is saved.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DatesPage> ReadAsync(LocalDate? date, DateForm? form, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(cancellationToken);
        var planned = Planned(zone);
        var chosen = LocalDate.Max(planned.Start, LocalDate.Min(date ?? planned.Start, planned.End));
        var month = chosen.ToYearMonth().ToDateInterval();
        var hours = await HoursAsync(zone, month, cancellationToken);
        var own = hours.Overrides.TryGetValue(chosen, out var others) ? others : null;
        return new()
        {
            Form = form ?? DateForm.Of(
                chosen,
                own switch { null => DateUse.Week, { Count: 0 } => DateUse.Closed, _ => DateUse.OtherHours },
                own ?? hours.Weekly(chosen.DayOfWeek)),
            Today = planned.Start,
            Last = planned.End,
            Zone = zone,
            Month = [.. month.Select(day => new DateCell(day, hours.On(day), hours.ClosureOn(day), hours.Overrides.ContainsKey(day)))],
            Stranded = await stranded.ReadAsync(cancellationToken),
        };
    }

    private async Task<WorkingHours> HoursAsync(DateTimeZone zone, DateInterval dates, CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var (first, last) = (dates.Start, dates.End);
        var week = await db.WeeklyHours.Where(row => row.MentorId == id).ToListAsync(cancellationToken);
        var overrides = await db.DateOverrides
            .Where(row => row.MentorId == id && row.Date >= first && row.Date <= last)
            .ToListAsync(cancellationToken);
        var off = await db.TimeOff
            .Where(row => row.MentorId == id && row.LastDate >= first && row.FirstDate <= last)
            .ToListAsync(cancellationToken);
        return new(
            zone,
            week.Select(row => KeyValuePair.Create(row.Day, new HoursRange(row.StartMinute, row.EndMinute))),
            overrides
                .GroupBy(row => row.Date, row => new HoursRange(row.StartMinute, row.EndMinute))
                .Select(date => KeyValuePair.Create(date.Key, (IReadOnlyList<HoursRange>)[.. date])),
            off.Select(row => new DateInterval(row.FirstDate, row.LastDate)));
    }
}
