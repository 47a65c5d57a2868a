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
/// Keeps the directory's rows of a mentor. Worked out anew from what they come from after each change that can move
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
        if (due.Count < most)
        {
            due.AddRange(await db.MentorProfiles
                .Where(mentor => !db.MentorListings.Any(listing => listing.MentorId == mentor.UserId))
                .OrderBy(mentor => mentor.UserId)
                .Select(mentor => mentor.UserId)
                .Take(most - due.Count)
                .ToListAsync(cancellationToken));
        }

        foreach (var id in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await RefreshAsync(id);
        }

        return due.Count;
    }

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
        var facts = await FactsAsync(mentor, now, cancellationToken);
        var listing = await db.MentorListings.SingleOrDefaultAsync(row => row.MentorId == mentorId, cancellationToken);
        if (listing is null)
        {
            db.MentorListings.Add(listing = MentorListing.Of(mentorId));
        }

        listing.Show(facts, now);
        await KeepAsync(
            db.MentorCategories.Where(row => row.MentorId == mentorId),
            row => row.CategorySlug,
            facts.Categories,
            slug => MentorCategory.Of(mentorId, slug),
            cancellationToken);
        await KeepAsync(
            db.MentorWords.Where(row => row.MentorId == mentorId),
            row => row.Word,
            facts.IsListed ? facts.Words : [],
            word => MentorWord.Of(mentorId, word),
            cancellationToken);
        var prices = await KeepAsync(
            db.MentorPrices.Where(row => row.MentorId == mentorId),
            row => row.CurrencyCode,
            [.. facts.Prices.Select(price => price.Currency.Code)],
            code => MentorPrice.Of(mentorId, code),
            cancellationToken);
        foreach (var price in facts.Prices)
        {
            prices[price.Currency.Code].Cost(price.MinorUnits);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<MentorFacts> FactsAsync(MentorProfile mentor, Instant now, CancellationToken cancellationToken)
    {
        var id = mentor.UserId;
        var published = await db.Offerings
            .Where(offering => offering.MentorId == id && offering.Status == OfferingStatus.Active)
            .Select(offering => new { offering.CategorySlug, offering.CurrencyCode, Cheapest = offering.Lengths.Min(length => length.PriceMinorUnits) })
            .ToListAsync(cancellationToken);
        var prices = published
            .GroupBy(offering => offering.CurrencyCode, StringComparer.Ordinal)
            .OrderByDescending(offerings => offerings.Count())
            .ThenBy(offerings => offerings.Key, StringComparer.Ordinal)
            .Select(offerings => new Money(offerings.Min(offering => offering.Cheapest), Currencies.Get(offerings.Key)))
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

    /// <summary>Makes the rows those of the keys, and leaves alone those that stay.</summary>
    private async Task<Dictionary<string, T>> KeepAsync<T>(
        IQueryable<T> rows, Func<T, string> keyOf, IReadOnlyCollection<string> keys, Func<string, T> make, CancellationToken cancellationToken)
        where T : class
    {
        var kept = (await rows.ToListAsync(cancellationToken)).ToDictionary(keyOf, StringComparer.Ordinal);
        db.RemoveRange(kept.Where(pair => !keys.Contains(pair.Key, StringComparer.Ordinal)).Select(pair => pair.Value));
        foreach (var key in keys.Where(key => !kept.ContainsKey(key)))
        {
            kept.Add(key, make(key));
            db.Add(kept[key]);
        }

        return kept;
    }
}
