using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Courses;

/// <summary>A tutor's own courses: list, make, change, publish.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/courses")]
public sealed class CoursesController(MentorshipDbContext db, SaveCourse save, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var lines = await db.Courses
            .Where(course => course.TutorId == id)
            .OrderByDescending(course => course.CreatedAt)
            .ThenBy(course => course.Id)
            .Select(course => new CourseLine(
                course.Id,
                course.Slug,
                course.Title,
                course.IsDraft,
                db.CourseLessons.Count(lesson => lesson.CourseId == course.Id && lesson.Position != null),
                db.Enrolments.Count(row => row.CourseId == course.Id),
                db.Enrolments.Count(row => row.CourseId == course.Id && row.CompletedAt != null),
                db.Offerings.Count(offering => offering.CourseId == course.Id && offering.Status == OfferingStatus.Active)))
            .ToListAsync(cancellationToken);
        return View("Courses", lines);
    }

    [HttpGet("new")]
    public IActionResult New() => View("CourseForm", new CourseFormPage(new()));

    [HttpPost("")]
    public async Task<IActionResult> Create(CourseForm form, bool publish, [FromForm(Name = OneResult.Field)] Guid? operation, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var refusal = await save.CreateAsync(
                viewer.RequireUserId(), form.Title!, form.Summary!, LessonLine.Parse(form.Lessons), operation, publish, clock.GetCurrentInstant(), cancellationToken);
            if (refusal is null)
            {
                this.Flash(publish ? $"“{form.Title}” is published: people can enrol now." : $"“{form.Title}” is saved as a draft.");
                return LocalRedirect("/mentor/courses");
            }

            ModelState.AddModelError($"Form.{nameof(form.Lessons)}", refusal.Value.Words());
        }

        return this.Redraw("CourseForm", new CourseFormPage(form));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } course
            ? View("CourseForm", await PageAsync(CourseForm.Of(course), id, cancellationToken))
            : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save(Guid id, CourseForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } course)
        {
            return NotFound();
        }

        var status = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            var refusal = await save.DescribeAsync(
                course, form.Version ?? 0, form.Title!, form.Summary!, LessonLine.Parse(form.Lessons), clock.GetCurrentInstant(), cancellationToken);
            if (refusal is null)
            {
                this.Flash($"“{form.Title}” is saved. What learners have done stays done where the lesson stayed.");
                return LocalRedirect("/mentor/courses");
            }

            var isLate = refusal == CourseRefusal.ChangedMeanwhile;
            status = isLate ? StatusCodes.Status409Conflict : status;
            ModelState.AddModelError(isLate ? "" : $"Form.{nameof(form.Lessons)}", refusal.Value.Words());
        }

        return this.Redraw("CourseForm", await PageAsync(form, id, cancellationToken), status);
    }

    [HttpPost("{id:guid}/publication")]
    public async Task<IActionResult> Publish(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } course
            ? Answer(await save.PublishAsync(course, clock.GetCurrentInstant(), cancellationToken), $"“{course.Title}” is published: people can enrol now.")
            : NotFound();

    [HttpPost("{id:guid}/withdrawal")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } course
            ? Answer(await save.WithdrawAsync(course, clock.GetCurrentInstant(), cancellationToken), $"“{course.Title}” is withdrawn. Whoever has a place in it keeps it.")
            : NotFound();

    private LocalRedirectResult Answer(CourseRefusal? refusal, string words)
    {
        if (refusal is { } why)
        {
            this.Warn(why.Words());
        }
        else
        {
            this.Flash(words);
        }

        return LocalRedirect("/mentor/courses");
    }

    private Task<Course?> FindAsync(Guid id, CancellationToken cancellationToken) => save.FindAsync(id, viewer.RequireUserId(), cancellationToken);

    private async Task<CourseFormPage> PageAsync(CourseForm form, Guid id, CancellationToken cancellationToken) =>
        new(form, id, await db.Enrolments.CountAsync(row => row.CourseId == id, cancellationToken));
}
