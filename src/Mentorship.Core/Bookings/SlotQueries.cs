using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Mentorship.Core.Bookings.MentorPlans;

namespace Mentorship.Core.Bookings;

/// <summary>What <see cref="SlotReader"/> asks the database.</summary>
internal static class SlotQueries
{
    /// <summary>Everything that makes up a mentor's open time between two dates, in one round trip: rows of four kinds under one shape.</summary>
    public static TranslatedOnce<Func<MentorshipDbContext, Guid, LocalDate, LocalDate, IAsyncEnumerable<HoursRow>>> Hours { get; } = new(() =>
        EF.CompileAsyncQuery((MentorshipDbContext db, Guid mentorId, LocalDate first, LocalDate last) => db.WeeklyHours
            .Where(row => row.MentorId == mentorId)
            .Select(row => new HoursRow { Kind = HoursKind.Week, OfferingId = Guid.Empty, Day = (int)row.Day, First = first, Last = first, Start = row.StartMinute, End = row.EndMinute })
            .Concat(db.OfferingHours
                .Where(row => db.Offerings.Any(offering => offering.Id == row.OfferingId && offering.MentorId == mentorId))
                .Select(row => new HoursRow { Kind = HoursKind.OwnWeek, OfferingId = row.OfferingId, Day = (int)row.Day, First = first, Last = first, Start = row.StartMinute, End = row.EndMinute }))
            .Concat(db.DateOverrides
                .Where(row => row.MentorId == mentorId && row.Date >= first && row.Date <= last)
                .Select(row => new HoursRow { Kind = HoursKind.Override, OfferingId = Guid.Empty, Day = 0, First = row.Date, Last = row.Date, Start = row.StartMinute, End = row.EndMinute }))
            .Concat(db.TimeOff
                .Where(row => row.MentorId == mentorId && row.LastDate >= first && row.FirstDate <= last)
                .Select(row => new HoursRow { Kind = HoursKind.Off, OfferingId = Guid.Empty, Day = 0, First = row.FirstDate, Last = row.LastDate, Start = 0, End = 0 }))));

    /// <summary>
    /// The sessions that start within a stretch and are the mentor's, on either side of them, or the viewer's, but for
    /// one; a union of two, so that each half has an index.
    /// </summary>
    public static TranslatedOnce<Func<MentorshipDbContext, Guid, Guid?, Guid?, Instant, Instant, IAsyncEnumerable<SessionRow>>> Sessions { get; } = new(() =>
        EF.CompileAsyncQuery((MentorshipDbContext db, Guid mentorId, Guid? viewerId, Guid? exceptId, Instant from, Instant until) => db.Bookings
            .Where(booking => booking.StartsAt >= from && booking.StartsAt < until && (exceptId == null || booking.Id != exceptId))
            .Where(booking => booking.MentorId == mentorId || booking.MentorId == viewerId)
            .Concat(db.Bookings
                .Where(booking => booking.StartsAt >= from && booking.StartsAt < until && (exceptId == null || booking.Id != exceptId))
                .Where(booking =>
                    (booking.MenteeId == mentorId || booking.MenteeId == viewerId)
                    && booking.MentorId != mentorId
                    && (viewerId == null || booking.MentorId != viewerId)))
            .Select(booking => new SessionRow(
                booking.OfferingId,
                booking.MentorId,
                booking.MenteeId,
                booking.StartsAt,
                booking.EndsAt,
                booking.BufferBeforeMinutes,
                booking.BufferAfterMinutes,
                booking.Status,
                booking.HoldExpiresAt))));

    /// <summary>The mentor's appointments in other calendars that touch a stretch.</summary>
    public static TranslatedOnce<Func<MentorshipDbContext, Guid, Instant, Instant, IAsyncEnumerable<TimeRange>>> Appointments { get; } = new(() =>
        EF.CompileAsyncQuery((MentorshipDbContext db, Guid mentorId, Instant from, Instant until) => db.BusyTimes
            .Where(busy => busy.MentorId == mentorId && busy.EndsAt > from && busy.StartsAt < until)
            .Select(busy => new TimeRange(busy.StartsAt, busy.EndsAt))));
}
