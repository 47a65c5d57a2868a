using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Web.Features.Bookings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>Reads a week of a mentor's: the hours, what takes their time, and the figures above it.</summary>
public sealed class ScheduleReader(MentorshipDbContext db, SlotReader slots, MentorFiguresReader figures, IClock clock)
{
    // A session that began on the day before the week can reach into it, and one on the day after with its buffer.
    private static readonly Duration Reach = Duration.FromDays(1);

    // Further away nothing is planned, and arithmetic with dates ends somewhere.
    private const int MaxYearsAway = 10;

    /// <summary>The week that has a date; this week for none, and for one that is too far away.</summary>
    /// <param name="mentorId">Whose.</param>
    /// <param name="date">Any of its dates, in the mentor's zone.</param>
    /// <param name="isGrid">Whether it is wanted as a grid.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SchedulePage> ReadAsync(Guid mentorId, LocalDate? date, bool isGrid, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var mentor = await db.MentorProfiles.AsNoTracking().SingleAsync(profile => profile.UserId == mentorId, cancellationToken);
        var today = now.InZone(mentor.Zone).Date;
        var monday = MondayOf(date is { } asked && Math.Abs(asked.Year - today.Year) <= MaxYearsAway ? asked : today);
        var dates = Enumerable.Range(0, 7).Select(monday.PlusDays).ToList();
        var week = new TimeRange(mentor.Zone.AtStartOfDay(monday).ToInstant(), mentor.Zone.AtStartOfDay(monday.PlusDays(7)).ToInstant());
        var plans = await slots.ReadAsync(mentor, week, viewerId: null, cancellationToken);
        var withOwnHours = await db.Offerings
            .Where(offering => offering.MentorId == mentorId && offering.HasOwnHours && (offering.Status == OfferingStatus.Active || offering.Status == OfferingStatus.Paused))
            .Select(offering => offering.Id)
            .ToListAsync(cancellationToken);
        var hours = plans.HoursWith(withOwnHours);
        var sessions = await ReadSessionsAsync(mentor, week, SchedulePage.PlaceOf(monday, isGrid), now, cancellationToken);
        var entries = sessions.Concat(Merged(plans.Appointments).Select(time => new ScheduleEntry { Kind = EntryKind.Elsewhere, Time = time, Kept = time }))
            .OrderBy(entry => entry.Time.Start)
            .ToList();
        return new()
        {
            Zone = mentor.Zone,
            Days = [.. dates.Select(day => new ScheduleDay(day, hours, entries))],
            IsGrid = isGrid,
            Figures = await figures.ReadAsync(mentorId, now, cancellationToken),
            Now = now,
        };
    }

    /// <summary>The Monday of the week that a date is in.</summary>
    public static LocalDate MondayOf(LocalDate date) => date.DayOfWeek == IsoDayOfWeek.Monday ? date : date.Previous(IsoDayOfWeek.Monday);

    private async Task<IEnumerable<ScheduleEntry>> ReadSessionsAsync(
        MentorProfile mentor, TimeRange week, string place, Instant now, CancellationToken cancellationToken)
    {
        var (from, until) = (week.Start - Reach, week.End + Reach);
        var takingTime = db.Bookings
            .AsNoTracking()
            .Where(booking => booking.StartsAt >= from && booking.StartsAt < until && booking.Status >= BookingStatus.Pending && booking.Status <= BookingStatus.NoShow);

        // Two queries and not one about either side, so that each has an index.
        var given = await takingTime
            .Where(booking => booking.MentorId == mentor.UserId)
            .Include(booking => booking.Mentee)
            .WithOpenReschedule()
            .ToListAsync(cancellationToken);
        var taken = await takingTime
            .Where(booking => booking.MenteeId == mentor.UserId)
            .Include(booking => booking.Mentor.User)
            .ToListAsync(cancellationToken);
        return given
            .Where(booking => booking.StatusAt(now) != BookingStatus.Expired)
            .Select(booking => Session(booking, mentor.Zone, place, now))
            .Concat(taken.Where(booking => booking.StatusAt(now) != BookingStatus.Expired).Select(booking => AsMentee(booking, now)));
    }

    private static ScheduleEntry Session(Booking booking, DateTimeZone zone, string place, Instant now)
    {
        var answer = AnswerLine.Of(booking, zone, $"/mentor/schedule{place}", now);
        return new()
        {
            Kind = EntryKind.Session,
            Time = booking.Time,
            Kept = booking.Time.Pad(booking.BufferBeforeMinutes, booking.BufferAfterMinutes),
            BookingId = booking.Id,
            Title = booking.Title,
            OtherName = booking.Mentee.Name,
            Status = booking.StatusAt(now),
            Answer = answer,
            WaitsForMentee = answer is null && booking.OpenReschedule(now) is not null,
        };
    }

    // Whoever is a mentee keeps no time free around a session.
    private static ScheduleEntry AsMentee(Booking booking, Instant now) => new()
    {
        Kind = EntryKind.AsMentee,
        Time = booking.Time,
        Kept = booking.Time,
        BookingId = booking.Id,
        Title = booking.Title,
        OtherName = booking.Mentor.User.Name,
        Status = booking.StatusAt(now),
    };

    /// <summary>Appointments that overlap, of one calendar or of several, made one; what only touches stays two.</summary>
    private static IEnumerable<TimeRange> Merged(IEnumerable<TimeRange> appointments)
    {
        TimeRange? last = null;
        foreach (var appointment in appointments.Where(time => !time.IsEmpty).OrderBy(time => time.Start))
        {
            if (last is { } open && appointment.Start < open.End)
            {
                last = open with { End = Instant.Max(open.End, appointment.End) };
                continue;
            }

            if (last is { } done)
            {
                yield return done;
            }

            last = appointment;
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }
}
