using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>The free times nearest to one that cannot be had.</summary>
public sealed class NearestTimes(SlotReader slots)
{
    private const int Count = 3;

    /// <summary>Those nearest to a booking's time that its mentee could have instead; none while its offering is not open.</summary>
    /// <param name="booking">With its offering and the mentor.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<IReadOnlyList<Instant>> FindAsync(Booking booking, Instant now, CancellationToken cancellationToken) =>
        booking.Offering is { Status: OfferingStatus.Active } offering && offering.PriceOf(booking.DurationMinutes) is not null
            ? await FindAsync(offering, booking.DurationMinutes, !booking.IsIncluded, booking.MenteeId, booking.StartsAt, now, cancellationToken)
            : [];

    /// <summary>At most three, in the order of time.</summary>
    /// <param name="offering">With its mentor.</param>
    /// <param name="minutes">How long.</param>
    /// <param name="isPaid">Whether it is no included session.</param>
    /// <param name="menteeId">Whose other sessions are in the way.</param>
    /// <param name="wanted">Near to what.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    internal async Task<IReadOnlyList<Instant>> FindAsync(
        Offering offering, int minutes, bool isPaid, Guid menteeId, Instant wanted, Instant now, CancellationToken cancellationToken)
    {
        var (dates, range) = Around(offering, wanted, now);
        var plans = await slots.ReadAsync(offering.Mentor, range, menteeId, cancellationToken);
        return Nearest(plans.QuestionFor(offering, minutes, now, isPaid), dates, offering, wanted, except: null);
    }

    /// <summary>The same for a session that is to be moved; its own time is not among them.</summary>
    /// <param name="booking">With its offering and the mentor.</param>
    /// <param name="wanted">Near to what.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    internal async Task<IReadOnlyList<Instant>> FindForMoveAsync(Booking booking, Instant wanted, Instant now, CancellationToken cancellationToken)
    {
        var (dates, range) = Around(booking.Offering, wanted, now);
        var question = await slots.ReadForMoveAsync(booking, range, now, cancellationToken);
        return Nearest(question, dates, booking.Offering, wanted, except: booking.StartsAt);
    }

    // A few days around the time that was wanted, in the mentor's zone: enough to find three.
    private static (DateInterval Dates, TimeRange Range) Around(Offering offering, Instant wanted, Instant now)
    {
        var zone = offering.Mentor.Zone;
        var date = Instant.Max(wanted, now).InZone(zone).Date;
        var dates = new DateInterval(date.PlusDays(-7), date.PlusDays(14));
        return (dates, new(zone.AtStartOfDay(dates.Start).ToInstant(), zone.AtStartOfDay(dates.End.PlusDays(1)).ToInstant()));
    }

    private static IReadOnlyList<Instant> Nearest(SlotQuestion question, DateInterval dates, Offering offering, Instant wanted, Instant? except) =>
    [
        .. SlotFinder.Find(question, dates, offering.Mentor.Zone)
            .Where(start => start != except)
            .OrderBy(start => Math.Abs((start - wanted).TotalMinutes))
            .Take(Count)
            .Order(),
    ];
}
