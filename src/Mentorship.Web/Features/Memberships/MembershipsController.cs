using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Memberships;

/// <summary>A member's weekly sessions. There only for active members; everyone else is led home.</summary>
[Authorize]
[Route("mentorship")]
public sealed class MembershipsController(MentorshipDbContext db, MentorshipReader reader, Viewer viewer) : Controller
{
    private const int LinesOnPage = 20;

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => viewer.IsMember
        ? View("Mentorship", await reader.ReadAsync(viewer.RequireUserId(), cancellationToken))
        : LocalRedirect("/");

    /// <summary>What happened to the allowance, a page at a time.</summary>
    /// <param name="after">The last line of the page before.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [HttpGet("history")]
    public async Task<IActionResult> History(Guid? after, CancellationToken cancellationToken)
    {
        if (!viewer.IsMember)
        {
            return LocalRedirect("/");
        }

        // One more than is shown tells whether there is more.
        var lines = await db.ReadAllowanceHistoryAsync(viewer.RequireUserId(), after, LinesOnPage + 1, cancellationToken);
        return View("History", new HistoryPage([.. lines.Take(LinesOnPage)], after is null, lines.Count > LinesOnPage));
    }
}
