using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Shared.Filters;
using Mentorship.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>
/// Finds offerings for the marketplace: by narrow rows and their indexes (<see cref="OfferingListing"/>), three queries a
/// page or four, one more for the name of a mentor or a course, and one for each filter in use where nothing is found.
/// </summary>
public sealed class MarketplaceReader(MentorshipDbContext db, Viewer viewer, IClock clock)
{
    // Each word is a question of its own.
    private const int MaxWords = 8;

    /// <param name="query">The address that was asked for.</param>
    /// <param name="page">Which page of the list.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<MarketplacePage> ReadAsync(IQueryCollection query, int? page, CancellationToken cancellationToken)
    {
        var categories = await db.Categories
            .OrderBy(category => category.Position)
            .Select(category => KeyValuePair.Create(category.Slug, category.Name))
            .ToListAsync(cancellationToken);
        var (mentor, course) = await NamesAsync(Slug("mentor"), Slug("course"), cancellationToken);
        var asked = OfferingFilter.Read(query, [.. categories.Select(category => category.Key)], mentor, course);
        var filter = asked.For(viewer);
        var found = await ListSearch.FindAsync(
            Matching(filter), rows => Ordered(rows, filter.Order), row => row.Listing.OfferingId, page, cancellationToken);
        return new()
        {
            Asked = asked,
            Filter = filter,
            Categories = categories,
            Found = found.Count == 0 ? found.With<OfferingCard>([]) : found.With(await CardsAsync(found.Rows, filter.Minutes, cancellationToken)),
            IsMember = viewer.IsMember,
            IsSignedIn = viewer.IsSignedIn,
            Hint = found.Count == 0
                ? await FilterHint.BestAsync(filter.WithoutOne(), other => ListSearch.CountAsync(Matching(other), cancellationToken))
                : null,
        };

        string Slug(string key) => (query[key].FirstOrDefault() ?? "").OnOneLine().AtMost(Course.SlugMaxLength);
    }

    // A query of its own: only the search has to be planned each time, and what a card tells is asked the same way by all.
    private async Task<IReadOnlyList<OfferingCard>> CardsAsync(IReadOnlyList<Guid> ids, int? minutes, CancellationToken cancellationToken)
    {
        var cards = await db.Offerings.Where(offering => ids.Contains(offering.Id)).ToCardsAsync(viewer, minutes, cancellationToken);
        return [.. ids.Join(cards, id => id, card => card.Id, (_, card) => card)];
    }

    /// <summary>Both at once, and nothing where neither is asked for.</summary>
    private async Task<(NamedFilter? Mentor, NamedFilter? Course)> NamesAsync(string mentor, string course, CancellationToken cancellationToken)
    {
        if (mentor.Length == 0 && course.Length == 0)
        {
            return (null, null);
        }

        var found = await db.MentorProfiles
            .Where(profile => profile.Slug == mentor)
            .Select(profile => new { IsMentor = true, Id = profile.UserId, profile.User.Name })
            .Concat(db.Courses
                .VisibleTo(db.Enrolments, viewer.UserId)
                .Where(row => row.Slug == course)
                .Select(row => new { IsMentor = false, row.Id, Name = row.Title }))
            .ToListAsync(cancellationToken);
        return (Named(mentor, true, "A mentor who is not here"), Named(course, false, "A course that is not here"));

        NamedFilter? Named(string slug, bool isMentor, string otherwise)
        {
            var row = found.Find(one => one.IsMentor == isMentor);
            return slug.Length == 0 ? null : new(slug, row?.Id, row?.Name ?? otherwise);
        }
    }

    private IQueryable<ListedOffering> Matching(OfferingFilter filter)
    {
        var listings = WithCourses(WithWords(db.OfferingListings.PlanForItsValues(), filter.Words), filter);
        if (filter.Mentor is { } mentor)
        {
            listings = listings.Where(listing => listing.MentorId == mentor.Id);
        }

        // Nobody books what is their own; it is shown to those who ask for it.
        if (viewer.UserId is { } viewerId && filter.Mentor?.Id != viewerId)
        {
            listings = listings.Where(listing => listing.MentorId != viewerId);
        }

        if (filter.Categories.Count > 0)
        {
            var slugs = filter.Categories;
            listings = listings.Where(listing => slugs.Contains(listing.CategorySlug));
        }

        if (filter.Free?.EndsAt(clock.GetCurrentInstant(), viewer.Zone) is { } end)
        {
            listings = listings.Where(listing => listing.NextAvailableAt < end);
        }

        if (filter.Cost == OfferingCost.Included)
        {
            listings = listings.Where(listing => listing.IsIncluded);
        }

        return Priced(listings, filter);
    }

    private IQueryable<OfferingListing> WithWords(IQueryable<OfferingListing> listings, string text)
    {
        var words = SearchWords.Of(text, MaxWords);
        if (words.Count == 0 && text.Length > 0)
        {
            // Signs only, and nothing is found by those.
            return listings.Where(_ => false);
        }

        foreach (var word in words)
        {
            var those = db.OfferingWords.BeginningWith(word);
            listings = listings.Where(listing => those.Any(row => row.OfferingId == listing.OfferingId));
        }

        return listings;
    }

    private IQueryable<OfferingListing> WithCourses(IQueryable<OfferingListing> listings, OfferingFilter filter)
    {
        if (filter.Course is { } course)
        {
            // Nothing goes with a course that there is not.
            var id = course.Id ?? Guid.Empty;
            listings = listings.Where(listing => listing.CourseId == id);
        }

        if (filter.Courses is not { } courses)
        {
            return listings;
        }

        var viewerId = viewer.RequireUserId();
        var places = db.Enrolments.Where(place => place.LearnerId == viewerId);
        if (courses == OwnCourses.Completed)
        {
            places = places.Where(place => place.CompletedAt != null);
        }

        return listings.Where(listing => places.Any(place => place.CourseId == listing.CourseId));
    }

    private IQueryable<ListedOffering> Priced(IQueryable<OfferingListing> listings, OfferingFilter filter)
    {
        var rows = filter.Minutes is { } minutes
            ? listings.Join(
                db.Set<OfferingLength>().Where(length => length.DurationMinutes == minutes),
                listing => listing.OfferingId,
                length => length.OfferingId,
                (listing, length) => new ListedOffering { Listing = listing, CurrencyCode = length.CurrencyCode, MinorUnits = length.PriceMinorUnits })
            : listings.Select(listing => new ListedOffering { Listing = listing, CurrencyCode = listing.CurrencyCode, MinorUnits = listing.FromMinorUnits });
        if (filter.Price.Currency is { Code: var code })
        {
            rows = rows.Where(row => row.CurrencyCode == code);
        }

        if (filter.Cost == OfferingCost.Free)
        {
            // What members have for one of their sessions is free for nobody.
            rows = rows.Where(row => row.MinorUnits == 0 && !row.Listing.IsIncluded);
        }

        if (filter.Price.LeastMinorUnits is { } least)
        {
            rows = rows.Where(row => row.MinorUnits >= least);
        }

        return filter.Price.MostMinorUnits is { } most ? rows.Where(row => row.MinorUnits <= most) : rows;
    }

    private static IQueryable<ListedOffering> Ordered(IQueryable<ListedOffering> rows, OfferingOrder order) => order switch
    {
        OfferingOrder.Price => rows.OrderBy(row => row.CurrencyCode).ThenBy(row => row.MinorUnits).ThenBy(row => row.Listing.OfferingId),
        OfferingOrder.Rating => rows
            .OrderByDescending(row => row.Listing.Rating)
            .ThenByDescending(row => row.Listing.RatingCount)
            .ThenByDescending(row => row.Listing.OfferingId),
        OfferingOrder.Newest => rows.OrderByDescending(row => row.Listing.PublishedAt).ThenByDescending(row => row.Listing.OfferingId),
        _ => rows.OrderBy(row => row.Listing.NextAvailableAt).ThenBy(row => row.Listing.OfferingId),
    };
}
