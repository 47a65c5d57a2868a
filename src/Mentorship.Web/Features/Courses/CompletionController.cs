using Mentorship.Core.Courses;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Courses;

/// <summary>Completing a course, and what follows it.</summary>
[Authorize]
[Route("courses/{slug}/completion")]
public sealed class CompletionController(CourseReader courses, TakeCourse take, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        if (await courses.FindCompletionAsync(slug, cancellationToken) is { } page)
        {
            return View("Completion", page);
        }

        return await courses.FindAsync(slug, cancellationToken) is { IsEnrolled: true } course ? LocalRedirect(course.Address) : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Complete(string slug, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(slug, cancellationToken) is not { IsEnrolled: true } course)
        {
            return NotFound();
        }

        if (await take.CompleteAsync(course.Id, viewer.RequireUserId(), clock.GetCurrentInstant(), cancellationToken) is { } refusal)
        {
            this.Warn(refusal.Words());
            return LocalRedirect(course.Address);
        }

        return LocalRedirect($"{course.Address}/completion");
    }

    /// <summary>Puts away what is suggested.</summary>
    [HttpPost("dismissal")]
    public Task<IActionResult> Dismiss(string slug, CancellationToken cancellationToken) => DismissAsync(slug, isAway: true, cancellationToken);

    /// <summary>Wants to see it again.</summary>
    [HttpPost("suggestions")]
    public Task<IActionResult> ShowAgain(string slug, CancellationToken cancellationToken) => DismissAsync(slug, isAway: false, cancellationToken);

    private async Task<IActionResult> DismissAsync(string slug, bool isAway, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(slug, cancellationToken) is not { CompletedAt: not null } course)
        {
            return NotFound();
        }

        await take.DismissAsync(course.Id, viewer.RequireUserId(), isAway, clock.GetCurrentInstant(), cancellationToken);
        return LocalRedirect($"{course.Address}/completion");
    }
}
