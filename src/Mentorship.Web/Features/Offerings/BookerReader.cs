using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Infrastructure;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>Reads the days and times of an offering for its page.</summary>
public sealed class BookerReader(MentorshipDbContext db, SlotReader slots, Viewer viewer)
{
    /// <param name="offering">With its mentor and the mentor's user.</param>
    /// <param name="askedMinutes">The length that was asked for; the shortest where it is none of the offering's.</param>
    /// <param name="wanted">The day that was asked for; null for the first that has a free time.</param>
    /// <param name="askedZone">The zone that was asked for; null for the viewer's own.</param>
    /// <param name="payInstead">Whether a member would rather pay than use an included session.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Booker> ReadAsync(
        Offering offering, int? askedMinutes, LocalDate? wanted, DateTimeZone? askedZone, bool payInstead, Instant now, CancellationToken cancellationToken)
    {
        var minutes = offering.LengthOrShortest(askedMinutes);
        var canPayInstead = viewer.IsMember && offering.IsIncluded && !offering.PriceOf(minutes)!.Value.IsFree;
        var isPaid = canPayInstead && payInstead;
        var shown = await DaysAsync(
            offering,
            wanted,
            askedZone,
            now,
            async range => (await slots.ReadAsync(offering.Mentor, range, viewer.UserId, cancellationToken)).QuestionFor(offering, minutes, now, isPaid));
        return shown with
        {
            Held = viewer.UserId is { } viewerId ? await db.FindHeldTimeAsync(viewerId, now, cancellationToken) : null,
            DurationMinutes = minutes,
            Lengths = [.. offering.Lengths.Select(length => new LengthPrice(length.DurationMinutes, offering.PriceOf(length.DurationMinutes)!.Value))],
            IsIncluded = viewer.IsMember && offering.IsIncluded && !isPaid,
            FreeIsForMembers = !viewer.IsMember && offering.IsIncluded,
            CanPayInstead = canPayInstead,
            OtherName = offering.Mentor.User.Name,
            OtherZone = offering.Mentor.Zone,
            MentorAddress = $"/mentors/{offering.Mentor.Slug}",
            MentorIsFull = offering.Mentor.IsFull(now),
        };
    }

    /// <summary>The days and times to which a session can be moved, for one of its two people; its own time and the one that is proposed are not among them.</summary>
    /// <param name="booking">With both people, the offering and the mentor.</param>
    /// <param name="side">Who looks.</param>
    /// <param name="wanted">The day that was asked for; null for the first that has a free time.</param>
    /// <param name="askedZone">The zone that was asked for; null for the viewer's own.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Booker> ReadForMoveAsync(
        Booking booking, Party side, LocalDate? wanted, DateTimeZone? askedZone, Instant now, CancellationToken cancellationToken)
    {
        var shown = await DaysAsync(
            booking.Offering,
            wanted,
            askedZone,
            now,
            range => slots.ReadForMoveAsync(booking, range, now, cancellationToken),
            [booking.StartsAt, .. booking.OpenReschedule(now) is { } open ? [open.ProposedStartsAt] : Array.Empty<Instant>()]);
        return shown with
        {
            MovedId = booking.Id,
            ForMentor = side == Party.Mentor,
            DurationMinutes = booking.DurationMinutes,
            Lengths = [new(booking.DurationMinutes, booking.Price)],
            OtherName = booking.NameOf(side.Other()),
            OtherZone = booking.ZoneOf(side.Other()),
        };
    }

    /// <summary>The month and the times; of whom and of which length the caller knows.</summary>
    private async Task<Booker> DaysAsync(
        Offering offering,
        LocalDate? wanted,
        DateTimeZone? askedZone,
        Instant now,
        Func<TimeRange, Task<SlotQuestion>> ask,
        params IReadOnlyList<Instant> except)
    {
        var zone = askedZone ?? viewer.Zone;
        var today = now.InZone(zone).Date;

        // The horizon is counted in the mentor's dates, which may be one ahead of the viewer's.
        var last = today.PlusDays(offering.Rules.HorizonDays + 1);
        var date = wanted is { } asked ? LocalDate.Max(today, LocalDate.Min(asked, last)) : (LocalDate?)null;

        // One reading answers for the month that is shown and for the next free day.
        var until = DateAdjusters.EndOfMonth(last);
        var range = new TimeRange(zone.AtStartOfDay(today).ToInstant(), zone.AtStartOfDay(until.PlusDays(1)).ToInstant());
        var days = SlotFinder.Days(await ask(range), new DateInterval(DateAdjusters.StartOfMonth(today), until), zone);
        days = [.. days.Select(day => Without(day, except))];
        var chosen = (date is null ? days.FirstOrDefault(day => day.Starts.Count > 0) : days.Single(day => day.Date == date))
            ?? days.Single(day => day.Date == today);

        return new()
        {
            OfferingId = offering.Id,
            DurationMinutes = 0,
            Lengths = [],
            OtherName = "",
            OtherZone = zone,
            Zone = zone,
            ZoneIsGuess = askedZone is null && viewer.ZoneSource == ZoneSource.Default,
            Today = today,
            Last = last,
            Month = [.. days.Where(day => day.Date.ToYearMonth() == chosen.Date.ToYearMonth())],
            PreviousMonth = DayOf(chosen.Date.ToYearMonth().PlusMonths(-1)),
            NextMonth = DayOf(chosen.Date.ToYearMonth().PlusMonths(1)),
            Chosen = chosen,
            NextFree = (days.FirstOrDefault(day => day.Date > chosen.Date && day.Starts.Count > 0)
                ?? days.FirstOrDefault(day => day.Starts.Count > 0 && day.Date != chosen.Date))?.Date,
        };

        LocalDate? DayOf(YearMonth month)
        {
            var its = days.Where(day => day.Date.ToYearMonth() == month && day.Date >= today && day.Date <= last).ToList();
            return (its.FirstOrDefault(day => day.Starts.Count > 0) ?? its.FirstOrDefault())?.Date;
        }
    }

    /// <summary>The day without some of its starts; one that has no others is taken by them.</summary>
    private static SlotDay Without(SlotDay day, IReadOnlyList<Instant> starts)
    {
        var left = day.Starts.Except(starts).ToList();
        return left.Count == 0 && day.Starts.Count > 0 ? new(day.Date, [], SlotRefusal.Taken) : day with { Starts = left };
    }
}
