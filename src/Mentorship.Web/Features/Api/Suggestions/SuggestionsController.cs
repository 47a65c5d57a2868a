using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Courses;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Api.Suggestions;

/// <summary>
/// The offerings that go with a course, as its completion page shows them, for programs that act for somebody who is
/// signed in.
/// </summary>
[SkipStatusCodePages]
[Route("api/mentorship/suggestions")]
public sealed class SuggestionsController(MentorshipDbContext db, SuggestionReader suggestions, SiteAddress site, Viewer viewer) : Controller
{
    /// <summary>
    /// 200 with the soonest, five at the most; 400 without the id of a course; 401 for those who are not signed in; 404
    /// for a course that there is not, or that they may not see.
    /// </summary>
    /// <param name="courseId">The course.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    [HttpGet]
    public async Task<IActionResult> List(string? courseId, CancellationToken cancellationToken)
    {
        if (viewer.UserId is not { } userId)
        {
            // Not by [Authorize], which leads to a page.
            return Problem("Sign in first.", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!Guid.TryParse(courseId, out var id))
        {
            return Problem("Say of which course, as '?courseId=' and its id.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (!await db.Courses.VisibleTo(db.Enrolments, userId).AnyAsync(course => course.Id == id, cancellationToken))
        {
            return Problem("There is no such course.", statusCode: StatusCodes.Status404NotFound);
        }

        var found = await suggestions.ReadAsync(id, userId, cancellationToken);
        return Ok(new SuggestionsAnswer([.. found.Cards.Select(card => SuggestionAnswer.Of(card, site.Of(Request)))], found.Total));
    }
}
