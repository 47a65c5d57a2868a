using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>Reads a mentor's page, in as many queries whatever there is of them.</summary>
public sealed class MentorPages(MentorshipDbContext db, SlotReader slots, Viewer viewer, IClock clock)
{
    private const int ReviewsShown = 10;
    private const int OfferingsShown = 24;
    private const int DaysShown = 30;

    /// <summary>The page of the mentor with this address; null if there is none, or the account is disabled.</summary>
    /// <param name="slug">The last part of the address.</param>
    /// <param name="reviews">Which ten of the reviews, from one; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<MentorPage?> FindAsync(string slug, int? reviews, CancellationToken cancellationToken) =>
        await WithEverything(db.MentorProfiles).SingleOrDefaultAsync(profile => profile.Slug == slug && profile.User.DisabledAt == null, cancellationToken) is { } mentor
            ? await ReadAsync(mentor, reviews, isPreview: false, cancellationToken)
            : null;

    /// <summary>The page as it would be after a change that is not saved; the user has a profile.</summary>
    public async Task<MentorPage> PreviewAsync(Guid mentorId, Action<MentorProfile> change, CancellationToken cancellationToken)
    {
        var mentor = await WithEverything(db.MentorProfiles).SingleAsync(profile => profile.UserId == mentorId, cancellationToken);
        change(mentor);
        return await ReadAsync(mentor, reviews: null, isPreview: true, cancellationToken);
    }

    private static IQueryable<MentorProfile> WithEverything(IQueryable<MentorProfile> mentors) =>
        mentors.AsNoTracking().Include(profile => profile.User).Include(profile => profile.Languages);

    private async Task<MentorPage> ReadAsync(MentorProfile mentor, int? reviews, bool isPreview, CancellationToken cancellationToken)
    {
        var id = mentor.UserId;
        var now = clock.GetCurrentInstant();
        var stars = await db.Reviews
            .Where(review => review.MentorId == id)
            .GroupBy(review => review.Rating)
            .Select(all => new { Rating = all.Key, Count = all.Count() })
            .ToDictionaryAsync(row => row.Rating, row => row.Count, cancellationToken);
        var paging = Paging.Of(reviews, ReviewsShown, stars.Values.Sum());
        var published = db.Offerings.Published().Where(offering => offering.MentorId == id).OrderBy(offering => offering.PublishedAt).ThenBy(offering => offering.Id).Take(OfferingsShown);
        var listing = await db.MentorListings
            .Where(row => row.MentorId == id)
            .Select(row => new { row.SessionsHeld, row.ResponsePercent })
            .SingleOrDefaultAsync(cancellationToken);
        return new()
        {
            Mentor = mentor,
            IsOwn = id == viewer.UserId && !isPreview,
            Distribution = [.. Enumerable.Range(1, 5).Reverse().Select(rating => stars.GetValueOrDefault(rating))],
            Reviews = await db.Reviews
                .Where(review => review.MentorId == id)
                .NewestFirst()
                .Skip(paging.Skip)
                .Take(paging.Size)
                .ToLinesAsync(db, cancellationToken),
            ReviewPaging = paging,
            Offerings = isPreview ? Bookable(await published.ToCardsAsync(viewer, cancellationToken)) : await published.ToCardsAsync(viewer, cancellationToken),
            FreeDays = await FreeDaysAsync(mentor, await published.AsNoTracking().ToListAsync(cancellationToken), now, cancellationToken),
            SessionsHeld = listing?.SessionsHeld ?? 0,
            ResponsePercent = listing?.ResponsePercent,
            Zone = viewer.Zone,
            ZoneIsGuess = viewer.ZoneSource == ZoneSource.Default,
            Now = now,
        };
    }

    /// <summary>As everybody else sees them.</summary>
    private static IReadOnlyList<OfferingCard> Bookable(IReadOnlyList<OfferingCard> cards) => [.. cards.Select(card => card with { IsOwn = false })];

    /// <summary>What is free over all offerings, by the viewer's dates: one reading for all of them, as long as the shortest session of each.</summary>
    private async Task<IReadOnlyList<FreeDay>> FreeDaysAsync(
        MentorProfile mentor, List<Offering> offerings, Instant now, CancellationToken cancellationToken)
    {
        if (offerings.Count == 0)
        {
            return [];
        }

        var zone = viewer.Zone;
        var today = now.InZone(zone).Date;
        var dates = new DateInterval(today, today.PlusDays(DaysShown - 1));
        var range = new TimeRange(now, zone.AtStartOfDay(dates.End.PlusDays(1)).ToInstant());
        var plans = await slots.ReadAsync(mentor, range, viewer.UserId, cancellationToken);
        return
        [
            .. offerings
                .SelectMany(offering => SlotFinder
                    .Find(plans.QuestionFor(offering, offering.DurationMinutes, now), dates, zone)
                    .Select(start => (Start: start, OfferingId: offering.Id)))
                .GroupBy(slot => slot.Start.InZone(zone).Date)
                .OrderBy(day => day.Key)
                .Select(day => (Date: day.Key, First: day.MinBy(slot => slot.Start), Count: day.Select(slot => slot.Start).Distinct().Count()))
                .Select(day => new FreeDay(day.Date, day.Count, day.First.Start, day.First.OfferingId)),
        ];
    }
}
