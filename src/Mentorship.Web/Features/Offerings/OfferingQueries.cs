using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Offerings;

/// <summary>Reads of offerings that several pages share.</summary>
public static class OfferingQueries
{
    /// <summary>What everyone may see and book.</summary>
    public static IQueryable<Offering> Published(this IQueryable<Offering> offerings) =>
        offerings.Where(offering => offering.Status == OfferingStatus.Active);

    /// <summary>Soonest first, those without a free time last: the engines disagree on where nothing comes.</summary>
    public static IOrderedQueryable<Offering> SoonestFirst(this IQueryable<Offering> offerings) => offerings
        .OrderBy(offering => offering.NextAvailableAt == null)
        .ThenBy(offering => offering.NextAvailableAt)
        .ThenBy(offering => offering.Id);

    /// <summary>The cards of these offerings, in their order.</summary>
    public static async Task<IReadOnlyList<OfferingCard>> ToCardsAsync(
        this IQueryable<Offering> offerings, CancellationToken cancellationToken)
    {
        var rows = await offerings
            .AsNoTracking()
            .Select(offering => new
            {
                offering.Id,
                offering.Title,
                Category = offering.Category.Name,
                Course = offering.Course == null ? null : offering.Course.Title,
                offering.DurationMinutes,
                offering.PriceMinorUnits,
                offering.CurrencyCode,
                LongestMinutes = offering.Lengths.Max(length => length.DurationMinutes),
                HasSeveralPrices = offering.Lengths.Any(length => length.PriceMinorUnits != offering.PriceMinorUnits),
                MentorName = offering.Mentor.User.Name,
                MentorSlug = offering.Mentor.Slug,
                offering.MentorId,
                offering.Mentor.PictureVersion,
                offering.Mentor.Headline,
                offering.Mentor.Company,
                offering.NextAvailableAt,
                offering.RatingAverage,
                offering.RatingCount,
            })
            .ToListAsync(cancellationToken);

        return
        [
            .. rows.Select(row => new OfferingCard
            {
                Id = row.Id,
                Title = row.Title,
                Category = row.Category,
                Course = row.Course,
                DurationMinutes = row.DurationMinutes,
                LongestMinutes = row.LongestMinutes,
                HasSeveralPrices = row.HasSeveralPrices,
                Price = new(row.PriceMinorUnits, Currencies.Get(row.CurrencyCode)),
                MentorName = row.MentorName,
                MentorSlug = row.MentorSlug,
                MentorPicture = PictureAddress.Of(row.MentorId, row.PictureVersion),
                Headline = row.Headline,
                Company = row.Company,
                NextAvailableAt = row.NextAvailableAt,
                Rating = row.RatingAverage,
                Reviews = row.RatingCount,
            }),
        ];
    }
}
