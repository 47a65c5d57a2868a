using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Offerings;

/// <summary>Reads of offerings that several pages share.</summary>
public static class OfferingQueries
{
    /// <summary>One that everyone may see, with all that its page tells of it, the mentor and the mentor's user among it; nothing if there is none.</summary>
    public static TranslatedOnce<Func<MentorshipDbContext, Guid, Task<Offering?>>> OfPage { get; } = new(() =>
        EF.CompileAsyncQuery((MentorshipDbContext db, Guid id) => db.Offerings
            .AsNoTracking()
            .Where(offering => offering.Status == OfferingStatus.Active && offering.Mentor.User.DisabledAt == null)
            .Include(row => row.Mentor.User)
            .Include(row => row.Category)
            .Include(row => row.Course)
            .SingleOrDefault(row => row.Id == id)));

    /// <summary>What everyone may see and book; nothing of a mentor whose account is disabled.</summary>
    public static IQueryable<Offering> Published(this IQueryable<Offering> offerings) =>
        offerings.Where(offering => offering.Status == OfferingStatus.Active && offering.Mentor.User.DisabledAt == null);

    /// <summary>Soonest first, those without a free time last: the engines disagree on where nothing comes.</summary>
    public static IOrderedQueryable<Offering> SoonestFirst(this IQueryable<Offering> offerings) => offerings
        .OrderBy(offering => offering.NextAvailableAt == null)
        .ThenBy(offering => offering.NextAvailableAt)
        .ThenBy(offering => offering.Id);

    /// <summary>The cards of these offerings, in their order.</summary>
    public static Task<IReadOnlyList<OfferingCard>> ToCardsAsync(
        this IQueryable<Offering> offerings, Viewer viewer, CancellationToken cancellationToken) => offerings.ToCardsAsync(viewer, null, cancellationToken);

    /// <summary>The same for whoever looks for a certain length, which all of them have.</summary>
    /// <param name="offerings">Any.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="minutes">The length, whose price is shown; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<OfferingCard>> ToCardsAsync(
        this IQueryable<Offering> offerings, Viewer viewer, int? minutes, CancellationToken cancellationToken)
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
                offering.IsIncluded,
                AskedMinorUnits = offering.Lengths.Where(length => length.DurationMinutes == minutes).Select(length => (long?)length.PriceMinorUnits).FirstOrDefault(),
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
                AskedMinutes = minutes,
                DurationMinutes = minutes ?? row.DurationMinutes,
                LongestMinutes = minutes ?? row.LongestMinutes,
                HasSeveralPrices = row.HasSeveralPrices && minutes is null,
                Price = new(row.AskedMinorUnits ?? row.PriceMinorUnits, Currencies.Get(row.CurrencyCode)),
                IsIncluded = row.IsIncluded && viewer.IsMember,
                IsForMembers = row.IsIncluded && !viewer.IsMember && (row.AskedMinorUnits ?? row.PriceMinorUnits) == 0,
                IsOwn = row.MentorId == viewer.UserId,
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
