using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Shared.Filters;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>
/// Finds mentors for the directory: by narrow rows and their indexes (<see cref="MentorListing"/>), three queries a
/// page or four, and one for each filter in use where nobody is found.
/// </summary>
public sealed class MentorDirectory(MentorshipDbContext db, IClock clock)
{
    // Each word is a question of its own.
    private const int MaxWords = 8;

    /// <param name="query">The address that was asked for.</param>
    /// <param name="page">Which page of the list.</param>
    /// <param name="zone">Whose today it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<MentorsPage> ReadAsync(IQueryCollection query, int? page, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var categories = await db.Categories
            .OrderBy(category => category.Position)
            .Select(category => KeyValuePair.Create(category.Slug, category.Name))
            .ToListAsync(cancellationToken);
        var filter = MentorFilter.Read(query, [.. categories.Select(category => category.Key)]);
        var found = await ListSearch.FindAsync(
            Matching(filter, zone),
            rows => Ordered(rows, filter.Order),
            row => new FoundMentor(row.Listing.MentorId, row.FromMinorUnits, row.FromCurrencyCode),
            page,
            cancellationToken);
        return new(
            filter,
            categories,
            found.Count == 0 ? found.With<MentorCard>([]) : found.With(await CardsAsync(found.Rows, cancellationToken)),
            found.Count == 0 ? await FilterHint.BestAsync(filter.WithoutOne(), other => ListSearch.CountAsync(Matching(other, zone), cancellationToken)) : null);
    }

    private IQueryable<ListedMentor> Matching(MentorFilter filter, DateTimeZone zone)
    {
        var listings = WithWords(db.MentorListings.PlanForItsValues().Where(listing => listing.IsListed), filter.Words);
        if (filter.Free?.EndsAt(clock.GetCurrentInstant(), zone) is { } end)
        {
            listings = listings.Where(listing => listing.NextAvailableAt < end);
        }

        if (filter.Families.Count > 0)
        {
            // Said so, because of a list of what may be null the engine asks for null besides, which no index answers.
            var families = filter.Families;
            listings = listings.Where(listing => listing.JobFamily != null && families.Contains(listing.JobFamily.Value));
        }

        if (filter.Categories.Count > 0)
        {
            var slugs = filter.Categories;
            listings = listings.Where(listing => db.MentorCategories.Any(row => row.MentorId == listing.MentorId && slugs.Contains(row.CategorySlug)));
        }

        if (filter.Language is { } code)
        {
            listings = listings.Where(listing => db.MentorLanguages.Any(row => row.MentorId == listing.MentorId && row.Code == code));
        }

        if (filter.Rating is { } least)
        {
            listings = listings.Where(listing => listing.Rating >= least);
        }

        return Priced(WithExperience(listings, filter.Experience), filter);
    }

    private IQueryable<MentorListing> WithWords(IQueryable<MentorListing> listings, string text)
    {
        var words = SearchWords.Of(text, MaxWords);
        if (words.Count == 0 && text.Length > 0)
        {
            // Signs only, and nobody is found by those.
            return listings.Where(_ => false);
        }

        foreach (var word in words)
        {
            var those = db.MentorWords.BeginningWith(word);
            listings = listings.Where(listing => those.Any(row => row.MentorId == listing.MentorId));
        }

        return listings;
    }

    private static IQueryable<MentorListing> WithExperience(IQueryable<MentorListing> listings, IReadOnlyList<ExperienceBand> bands)
    {
        if (bands.Count == 0)
        {
            return listings;
        }

        var (junior, mid, senior, staff) = (
            bands.Contains(ExperienceBand.Junior), bands.Contains(ExperienceBand.Mid), bands.Contains(ExperienceBand.Senior), bands.Contains(ExperienceBand.Staff));
        return listings.Where(listing =>
            (junior && listing.YearsOfExperience < 3)
            || (mid && listing.YearsOfExperience >= 3 && listing.YearsOfExperience < 7)
            || (senior && listing.YearsOfExperience >= 7 && listing.YearsOfExperience < 12)
            || (staff && listing.YearsOfExperience >= 12));
    }

    private IQueryable<ListedMentor> Priced(IQueryable<MentorListing> listings, MentorFilter filter)
    {
        if (filter.Price.Currency is not { Code: var code })
        {
            // Nothing is nothing in every currency.
            var some = filter.Price.MostMinorUnits is null
                ? listings
                : listings.Where(listing => db.MentorPrices.Any(price => price.MentorId == listing.MentorId && price.FromMinorUnits == 0));
            return some.Select(listing => new ListedMentor
            {
                Listing = listing,
                FromMinorUnits = listing.FromMinorUnits,
                FromCurrencyCode = listing.FromCurrencyCode,
            });
        }

        var prices = db.MentorPrices.Where(price => price.CurrencyCode == code);
        if (filter.Price.LeastMinorUnits is { } least)
        {
            prices = prices.Where(price => price.FromMinorUnits >= least);
        }

        if (filter.Price.MostMinorUnits is { } most)
        {
            prices = prices.Where(price => price.FromMinorUnits <= most);
        }

        return listings.Join(
            prices,
            listing => listing.MentorId,
            price => price.MentorId,
            (listing, price) => new ListedMentor { Listing = listing, FromMinorUnits = price.FromMinorUnits, FromCurrencyCode = price.CurrencyCode });
    }

    private static IQueryable<ListedMentor> Ordered(IQueryable<ListedMentor> rows, MentorOrder order) => order switch
    {
        MentorOrder.Rating => rows
            .OrderByDescending(row => row.Listing.Rating)
            .ThenByDescending(row => row.Listing.RatingCount)
            .ThenByDescending(row => row.Listing.MentorId),
        MentorOrder.Price => rows.OrderBy(row => row.FromCurrencyCode).ThenBy(row => row.FromMinorUnits).ThenBy(row => row.Listing.MentorId),
        MentorOrder.Experience => rows.OrderByDescending(row => row.Listing.YearsOfExperience).ThenByDescending(row => row.Listing.MentorId),
        _ => rows.OrderBy(row => row.Listing.NextAvailableAt).ThenBy(row => row.Listing.MentorId),
    };

    // A query of its own: only the search has to be planned each time, and what a card tells is asked the same way by all.
    private async Task<IReadOnlyList<MentorCard>> CardsAsync(IReadOnlyList<FoundMentor> found, CancellationToken cancellationToken)
    {
        var ids = found.Select(row => row.MentorId).ToList();
        var mentors = await db.MentorListings
            .Where(listing => ids.Contains(listing.MentorId))
            .Select(listing => new
            {
                listing.MentorId,
                listing.Mentor.Slug,
                listing.Mentor.User.Name,
                listing.Mentor.PictureVersion,
                listing.Mentor.Headline,
                listing.Mentor.Company,
                listing.Mentor.Specialties,
                listing.Mentor.YearsOfExperience,
                listing.Mentor.NextAvailableAt,
                listing.SessionsHeld,
                listing.ResponsePercent,
                listing.Mentor.RatingAverage,
                listing.Mentor.RatingCount,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Join(mentors, row => row.MentorId, mentor => mentor.MentorId, (row, mentor) => new MentorCard
            {
                Slug = mentor.Slug,
                Name = mentor.Name,
                Picture = PictureAddress.Of(mentor.MentorId, mentor.PictureVersion),
                Position = mentor.Company.Length == 0 ? mentor.Headline : $"{mentor.Headline} at {mentor.Company}",
                Specialties = [.. mentor.Specialties.Take(MentorCard.SpecialtiesShown)],
                YearsOfExperience = mentor.YearsOfExperience,
                From = Currencies.Find(row.FromCurrencyCode) is { } currency ? new Money(row.FromMinorUnits, currency) : null,
                Rating = mentor.RatingAverage,
                Reviews = mentor.RatingCount,
                SessionsHeld = mentor.SessionsHeld,
                ResponsePercent = mentor.ResponsePercent,
                NextAvailableAt = mentor.NextAvailableAt,
            }),
        ];
    }

    private sealed record FoundMentor(Guid MentorId, long FromMinorUnits, string FromCurrencyCode);
}
