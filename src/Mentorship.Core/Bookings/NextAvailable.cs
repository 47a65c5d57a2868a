using Mentorship.Core.Availability;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Keeps the first free start of a mentor and of each of their offerings in columns, for order and filters. Worked out
/// anew after each change that can move it; what time alone makes stale is due at a known instant, and a job looks.
/// </summary>
/// <remarks>
/// It runs after a change is committed and reads all of it, so two changes at once both see both. Should a process die
/// in between, or write last what it read first, the value is wrong until it is due: <see cref="LongestTrust"/> at most.
/// </remarks>
public sealed class NextAvailable(MentorshipDbContext db, SlotReader slots, IClock clock, ILogger<NextAvailable> logger)
    : IAvailabilityListener
{
    /// <summary>For how long a value is believed without looking again.</summary>
    public static readonly Duration LongestTrust = Duration.FromHours(6);

    public Task ChangedAsync(Guid mentorId) => RefreshAsync([mentorId]);

    /// <summary>
    /// Works out anew what is free first with these people, after a change that is committed; those who are no mentors
    /// are passed over. Nothing ends it early and nothing is thrown: the change stands whatever happens here.
    /// </summary>
    public async Task RefreshAsync(IEnumerable<Guid> peopleIds)
    {
        foreach (var id in peopleIds)
        {
            try
            {
                await RefreshAsync(id, CancellationToken.None);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning(exception, "The next free time of {MentorId} is not up to date; the job will see to it", id);
            }
        }
    }

    /// <summary>Looks again at those whose values are due; for the job.</summary>
    /// <param name="most">How many mentors at the most.</param>
    /// <param name="cancellationToken">Ends the run; what is left is still due.</param>
    /// <returns>How many mentors were looked at.</returns>
    public async Task<int> RefreshDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var due = await db.Offerings
            .Where(offering => offering.Status == OfferingStatus.Active)
            .Where(offering => offering.NextAvailableDueAt == null || offering.NextAvailableDueAt <= now)
            .GroupBy(offering => offering.MentorId)
            .OrderBy(offerings => offerings.Min(offering => offering.NextAvailableDueAt))
            .Select(offerings => offerings.Key)
            .Take(most)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            // One by one, so that a mentor whose rows cannot be understood does not keep the others waiting.
            cancellationToken.ThrowIfCancellationRequested();
            await RefreshAsync([id]);
        }

        return due.Count;
    }

    private async Task RefreshAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        var mentor = await db.MentorProfiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == mentorId, cancellationToken);
        if (mentor is null)
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        var offerings = await db.Offerings
            .AsNoTracking()
            .Where(offering => offering.MentorId == mentorId)
            .Where(offering => offering.Status == OfferingStatus.Active || offering.NextAvailableDueAt != null)
            .ToListAsync(cancellationToken);
        var (plans, dates) = await slots.ReadAheadAsync(mentor, offerings, now, cancellationToken);

        Instant? first = null;
        foreach (var offering in offerings)
        {
            var next = offering.Status == OfferingStatus.Active
                ? SlotFinder.First(plans.QuestionFor(offering, offering.DurationMinutes, now), dates, mentor.Zone)
                : null;
            var due = offering.Status == OfferingStatus.Active ? DueAt(offering, next, plans) : (Instant?)null;
            first = first is { } earliest && next is { } start ? Instant.Min(earliest, start) : first ?? next;
            await db.Offerings
                .Where(row => row.Id == offering.Id)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(column => column.NextAvailableAt, next).SetProperty(column => column.NextAvailableDueAt, due),
                    cancellationToken);
        }

        await db.MentorProfiles
            .Where(profile => profile.UserId == mentorId)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(column => column.NextAvailableAt, first)
                    .SetProperty(column => column.CalendarVersion, column => column.CalendarVersion + 1),
                cancellationToken);
        await db.MentorListings
            .Where(listing => listing.MentorId == mentorId)
            .ExecuteUpdateAsync(
                row => row.SetProperty(column => column.NextAvailableAt, first ?? MentorListing.NoFreeTime), cancellationToken);

        Instant DueAt(Offering offering, Instant? next, MentorPlans known)
        {
            // A start drops out when its notice has begun, but not at that very instant; where there is none, the
            // horizon lets one in at midnight.
            var byTime = next is { } start
                ? start - Duration.FromHours(offering.Rules.NoticeHours) + Duration.FromSeconds(1)
                : mentor.Zone.AtStartOfDay(dates.Start.PlusDays(1)).ToInstant();
            var due = Instant.Min(byTime, now + LongestTrust);
            return known.FirstHoldExpiry(now) is { } expiry ? Instant.Min(due, expiry) : due;
        }
    }
}
