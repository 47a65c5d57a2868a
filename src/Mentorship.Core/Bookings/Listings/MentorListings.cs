using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>
/// Keeps the directory's rows of a mentor, and the marketplace's of their offerings. Worked out anew from what they come from after each change that can move
/// them, and never counted up or down, so that nothing drifts; a job looks at each again after a while.
/// </summary>
/// <remarks>
/// Like <see cref="NextAvailable"/> it runs after a change is committed. Should a process die in between, or write last
/// what it read first, the row is wrong until it is due.
/// </remarks>
public sealed class MentorListings(MentorshipDbContext db, IClock clock, ILogger<MentorListings> logger) : IMentorListener
{
    // Of two who work one mentor out at once the second finds rows that were not there when it looked.
    private const int MaxAttempts = 3;

    public Task ChangedAsync(Guid userId) => RefreshAsync(userId);

    /// <summary>
    /// Works out anew how a mentor is listed, after a change that is committed; someone who is no mentor is passed over.
    /// Nothing ends it early and nothing is thrown: the change stands whatever happens here.
    /// </summary>
    public async Task RefreshAsync(Guid mentorId)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                await WorkOutAsync(mentorId, CancellationToken.None);
                return;
            }
            catch (DbUpdateException exception) when (attempt < MaxAttempts && (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey()))
            {
                // Once more, with what is there now.
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning(exception, "How {MentorId} is listed is not up to date; the job will see to it", mentorId);
                return;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Looks again at those whose rows are due, and at mentors who have none yet; for the job.</summary>
    /// <param name="most">How many mentors at the most.</param>
    /// <param name="cancellationToken">Ends the run; what is left is still due.</param>
    /// <returns>How many mentors were looked at.</returns>
    public async Task<int> RefreshDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var due = await db.MentorListings
            .Where(listing => listing.DueAt <= now)
            .OrderBy(listing => listing.DueAt)
            .Select(listing => listing.MentorId)
            .Take(most)
            .ToListAsync(cancellationToken);
        foreach (var missing in new[] { MentorsWithoutRow(), MentorsWithOfferingsWithoutRow() })
        {
            if (due.Count < most)
            {
                due.AddRange(await missing.Where(id => !due.Contains(id)).OrderBy(id => id).Take(most - due.Count).ToListAsync(cancellationToken));
            }
        }

        foreach (var id in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RefreshAsync(id);
        }

        return due.Count;
    }

    private IQueryable<Guid> MentorsWithoutRow() => db.MentorProfiles
        .Where(mentor => !db.MentorListings.Any(listing => listing.MentorId == mentor.UserId))
        .Select(mentor => mentor.UserId);

    private IQueryable<Guid> MentorsWithOfferingsWithoutRow() => db.Offerings
        .Where(offering => offering.Status == OfferingStatus.Active && offering.Mentor.User.DisabledAt == null)
        .Where(offering => !db.OfferingListings.Any(listing => listing.OfferingId == offering.Id))
        .Select(offering => offering.MentorId)
        .Distinct();

    private async Task WorkOutAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        var mentor = await db.MentorProfiles
            .AsNoTracking()
            .Include(profile => profile.User)
            .SingleOrDefaultAsync(profile => profile.UserId == mentorId, cancellationToken);
        if (mentor is null)
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        var published = await db.Offerings
            .AsNoTracking()
            .Where(offering => offering.MentorId == mentorId && offering.Status == OfferingStatus.Active)
            .ToListAsync(cancellationToken);
        var facts = await FactsAsync(mentor, published, now, cancellationToken);
        var listing = await db.MentorListings.SingleOrDefaultAsync(row => row.MentorId == mentorId, cancellationToken);
        if (listing is null)
        {
            db.MentorListings.Add(listing = MentorListing.Of(mentorId));
        }

        listing.Show(facts, now);
        await db.KeepAsync(
            db.MentorCategories.Where(row => row.MentorId == mentorId),
            row => row.CategorySlug,
            facts.Categories,
            slug => MentorCategory.Of(mentorId, slug),
            cancellationToken);
        await db.KeepAsync(
            db.MentorWords.Where(row => row.MentorId == mentorId),
            row => row.Word,
            facts.IsListed ? facts.Words : [],
            word => MentorWord.Of(mentorId, word),
            cancellationToken);
        var prices = await db.KeepAsync(
            db.MentorPrices.Where(row => row.MentorId == mentorId),
            row => row.CurrencyCode,
            [.. facts.Prices.Select(price => price.Currency.Code)],
            code => MentorPrice.Of(mentorId, code),
            cancellationToken);
        foreach (var price in facts.Prices)
        {
            prices[price.Currency.Code].Cost(price.MinorUnits);
        }

        await KeepOfferingsAsync(mentorId, facts.IsListed ? published : [], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The marketplace's rows of what the mentor has published.</summary>
    private async Task KeepOfferingsAsync(Guid mentorId, IReadOnlyList<Offering> offerings, CancellationToken cancellationToken)
    {
        var own = db.Offerings.Where(offering => offering.MentorId == mentorId).Select(offering => offering.Id);
        var listings = await db.KeepAsync(
            db.OfferingListings.Where(row => row.MentorId == mentorId),
            row => row.OfferingId,
            [.. offerings.Select(offering => offering.Id)],
            OfferingListing.Of,
            cancellationToken);
        foreach (var offering in offerings)
        {
            listings[offering.Id].Show(offering);
        }

        await db.KeepAsync(
            db.OfferingWords.Where(row => own.Contains(row.OfferingId)),
            row => (row.OfferingId, row.Word),
            [.. offerings.SelectMany(OfferingWord.WordsOf, (offering, word) => (OfferingId: offering.Id, Word: word))],
            key => OfferingWord.Of(key.OfferingId, key.Word),
            cancellationToken);
    }

    private async Task<MentorFacts> FactsAsync(MentorProfile mentor, List<Offering> published, Instant now, CancellationToken cancellationToken)
    {
        var id = mentor.UserId;
        var prices = published
            .Select(offering => offering.Lengths.Where(length => !offering.IsForMembersOnly(length.PriceMinorUnits)).MinBy(length => length.PriceMinorUnits))
            .OfType<OfferingLength>()
            .GroupBy(cheapest => cheapest.CurrencyCode, StringComparer.Ordinal)
            .OrderByDescending(offerings => offerings.Count())
            .ThenBy(offerings => offerings.Key, StringComparer.Ordinal)
            .Select(offerings => new Money(offerings.Min(cheapest => cheapest.PriceMinorUnits), Currencies.Get(offerings.Key)))
            .ToList();

        var since = now - MentorFacts.ResponseWindow;
        var ends = db.Bookings
            .Where(booking => booking.MentorId == id && booking.Mode == BookingMode.Request && booking.BookedAt >= since)
            .SelectMany(booking => booking.Events)
            .Where(line => line.Kind == BookingEventKind.Approved || line.Kind == BookingEventKind.Declined || line.Kind == BookingEventKind.RequestExpired);

        // Whoever proposed another time has answered: that silence was the mentee's.
        var unanswered = await ends.CountAsync(
            line => line.Kind == BookingEventKind.RequestExpired
                && !db.RescheduleRequests.Any(request => request.BookingId == line.BookingId && request.Turn == Party.Mentee),
            cancellationToken);
        var answered = await ends.CountAsync(cancellationToken) - unanswered;

        return new()
        {
            IsListed = published.Count > 0 && mentor.User.DisabledAt is null,
            JobFamily = mentor.JobFamily,
            YearsOfExperience = mentor.YearsOfExperience,
            NextAvailableAt = mentor.NextAvailableAt,
            Rating = mentor.RatingAverage ?? 0,
            RatingCount = mentor.RatingCount,
            SessionsHeld = await db.Bookings.CountAsync(booking => booking.MentorId == id && booking.Status == BookingStatus.Completed, cancellationToken),
            ResponsePercent = MentorFacts.PercentOf(answered, unanswered),
            Prices = prices,
            From = prices.Count > 0 ? prices[0] : null,
            Categories = [.. published.Select(offering => offering.CategorySlug).Distinct(StringComparer.Ordinal)],
            Words = MentorFacts.WordsOf(mentor),
        };
    }
}
