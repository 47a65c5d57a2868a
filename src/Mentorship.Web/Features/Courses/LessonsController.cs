using Mentorship.Core.Courses;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Courses;

/// <summary>The lessons of a course in which the viewer has a place: done, and not done.</summary>
[Authorize]
[Route("courses/{slug}/lessons/{lessonId:guid}")]
public sealed class LessonsController(CourseReader courses, TakeCourse take, Viewer viewer, IClock clock) : Controller
{
    [HttpPost("done")]
    public Task<IActionResult> Finish(string slug, Guid lessonId, CancellationToken cancellationToken) => MarkAsync(slug, lessonId, isDone: true, cancellationToken);

    [HttpPost("not-done")]
    public Task<IActionResult> Reopen(string slug, Guid lessonId, CancellationToken cancellationToken) => MarkAsync(slug, lessonId, isDone: false, cancellationToken);

    private async Task<IActionResult> MarkAsync(string slug, Guid lessonId, bool isDone, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(slug, cancellationToken) is not { } course
            || await take.MarkAsync(course.Id, viewer.RequireUserId(), lessonId, isDone, clock.GetCurrentInstant(), cancellationToken) is not null)
        {
            return NotFound();
        }

        // Back to where the lesson stands; with the last one to what comes next.
        var isLast = isDone && course.Lessons.All(lesson => lesson.IsDone || lesson.Id == lessonId);
        return LocalRedirect(isLast ? $"{course.Address}#progress" : $"{course.Address}#lesson-{lessonId}");
    }
}
