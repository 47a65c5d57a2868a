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
        // A few days around the time that was wanted, in the mentor's zone: enough to find three.
        var zone = offering.Mentor.Zone;
        var date = Instant.Max(wanted, now).InZone(zone).Date;
        var dates = new DateInterval(date.PlusDays(-7), date.PlusDays(14));
        var range = new TimeRange(zone.AtStartOfDay(dates.Start).ToInstant(), zone.AtStartOfDay(dates.End.PlusDays(1)).ToInstant());
        var plans = await slots.ReadAsync(offering.Mentor, range, menteeId, cancellationToken);
        return
        [
            .. SlotFinder.Find(plans.QuestionFor(offering, minutes, now, isPaid), dates, zone)
                .OrderBy(start => Math.Abs((start - wanted).TotalMinutes))
                .Take(Count)
                .Order(),
        ];
    }
}
