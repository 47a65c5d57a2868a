using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Features.Offerings;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentors;

/// <summary>Reads of mentors that several pages share.</summary>
public static class MentorQueries
{
    /// <summary>The cards of these mentors, in their order; each has something published.</summary>
    public static async Task<IReadOnlyList<MentorCard>> ToCardsAsync(
        this IQueryable<MentorProfile> mentors, MentorshipDbContext db, CancellationToken cancellationToken)
    {
        var rows = await mentors
            .AsNoTracking()
            .Select(mentor => new
            {
                mentor.Slug,
                mentor.User.Name,
                mentor.Headline,
                mentor.Company,
                mentor.Specialties,
                mentor.NextAvailableAt,
                Cheapest = db.Offerings
                    .Published()
                    .Where(offering => offering.MentorId == mentor.UserId)
                    .OrderBy(offering => offering.PriceMinorUnits)
                    .Select(offering => new { offering.PriceMinorUnits, offering.CurrencyCode })
                    .First(),
                mentor.RatingAverage,
                mentor.RatingCount,
            })
            .ToListAsync(cancellationToken);

        return
        [
            .. rows.Select(row => new MentorCard
            {
                Slug = row.Slug,
                Name = row.Name,
                Position = row.Company.Length == 0 ? row.Headline : $"{row.Headline} at {row.Company}",
                Specialties = [.. row.Specialties.Take(MentorCard.SpecialtiesShown)],
                From = new(row.Cheapest.PriceMinorUnits, Currencies.Get(row.Cheapest.CurrencyCode)),
                Rating = row.RatingAverage,
                Reviews = row.RatingCount,
                NextAvailableAt = row.NextAvailableAt,
            }),
        ];
    }
}
