using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Mentorship.Web.Features.Courses;

/// <summary>Courses as everyone sees them: all of them, and one; and a place in one.</summary>
[Route("courses")]
public sealed class CoursesController(CourseReader courses, TakeCourse take, Viewer viewer, IClock clock) : Controller
{
    private const int MaxWordsLength = 100;

    [HttpGet]
    [EnableRateLimiting(Shares.Search)]
    public async Task<IActionResult> List(string? words, int? page, CancellationToken cancellationToken) =>
        View("Courses", await courses.ListAsync((words ?? "").OnOneLine().AtMost(MaxWordsLength), page, cancellationToken));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await courses.FindAsync(slug, cancellationToken) is { } page ? View("Course", page) : NotFound();

    [Authorize]
    [HttpPost("{slug}/enrolment")]
    public async Task<IActionResult> Enrol(string slug, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(slug, cancellationToken) is not { } course)
        {
            return NotFound();
        }

        if (await take.EnrolAsync(course.Id, viewer.RequireUserId(), clock.GetCurrentInstant(), cancellationToken) is { } refusal)
        {
            this.Warn(refusal.Words());
        }
        else
        {
            this.Flash($"You have a place in {course.Title}. Begin with the first lesson whenever you like.");
        }

        return LocalRedirect(course.Address);
    }
}
