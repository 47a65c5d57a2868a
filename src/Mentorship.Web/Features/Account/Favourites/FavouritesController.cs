using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Account.Favourites;

/// <summary>The mentors whom somebody has saved, and those on whose free time they wait.</summary>
[Authorize]
[Route("account/favourites")]
public sealed class FavouritesController(MentorshipDbContext db, Viewer viewer, IClock clock) : Controller
{
    // Whoever saves more than that finds the soonest.
    private const int MostShown = 200;

    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var now = clock.GetCurrentInstant();
        var rows = await db.MentorProfiles
            .Where(mentor => db.Favourites.Any(row => row.MentorId == mentor.UserId && row.UserId == userId)
                || db.WaitlistEntries.Any(row => row.MentorId == mentor.UserId && row.UserId == userId && row.ToldAt == null))
            .OrderBy(mentor => mentor.NextAvailableAt == null)
            .ThenBy(mentor => mentor.NextAvailableAt)
            .ThenBy(mentor => mentor.UserId)
            .Take(MostShown)
            .Select(mentor => new
            {
                mentor.Slug,
                mentor.User.Name,
                mentor.UserId,
                mentor.PictureVersion,
                mentor.Headline,
                mentor.Company,
                mentor.NextAvailableAt,
                IsSaved = db.Favourites.Any(row => row.MentorId == mentor.UserId && row.UserId == userId),
                IsWaiting = db.WaitlistEntries.Any(row => row.MentorId == mentor.UserId && row.UserId == userId && row.ToldAt == null),
            })
            .ToListAsync(cancellationToken);
        var lines = rows.Select(row => new FavouriteLine(
            row.Slug,
            row.Name,
            PictureAddress.Of(row.UserId, row.PictureVersion),
            row.Company.Length == 0 ? row.Headline : $"{row.Headline} at {row.Company}",
            row.NextAvailableAt > now ? row.NextAvailableAt : null,
            row.IsSaved,
            row.IsWaiting));
        return View("Favourites", lines.ToList());
    }
}
