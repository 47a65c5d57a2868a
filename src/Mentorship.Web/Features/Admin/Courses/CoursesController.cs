using System.Globalization;
using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Courses;

/// <summary>Every course with the places in it: given by e-mail address, finished by hand.</summary>
[Authorize(Access.Admin)]
[Route("admin/courses")]
public sealed class CoursesController(MentorshipDbContext db, CourseList courses, ManageEnrolments manage, Viewer viewer, IClock clock) : Controller
{
    private static readonly string[] Header = ["Id", "Course", "Tutor", "Learners", "Completed", "Linked offerings"];

    private static readonly string[] LearnersHeader = ["Id", "Learner", "E-mail", "Enrolled (UTC)", "Completed (UTC)"];

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, CancellationToken cancellationToken) => CourseList.Definition.Accepts(list)
        ? View("Courses", await CourseList.Definition.ReadAsync(courses.Sought(list), list, [], courses.Project, cancellationToken))
        : UnprocessableEntity();

    [HttpGet("/admin/courses.csv")]
    public async Task<IActionResult> Download(ListRequest list, CancellationToken cancellationToken)
    {
        if (!CourseList.Definition.Accepts(list))
        {
            return UnprocessableEntity();
        }

        var rows = await CourseList.Definition.ReadAllAsync(courses.Sought(list), list, courses.Project, cancellationToken);
        return CsvFile.Of("courses.csv", Header, rows.Select(row => new object[]
        {
            row.Id.ToString(), row.Title, row.Tutor, row.Learners, row.Completed, row.Offerings,
        }));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, ListRequest list, string? standing, CancellationToken cancellationToken)
    {
        if (!CourseList.Enrolments(id).Accepts(list, CourseList.Filters(standing)))
        {
            return UnprocessableEntity();
        }

        return await FindAsync(id, cancellationToken) is { } course
            ? View("Course", await PageAsync(course, list, standing, new(), cancellationToken))
            : NotFound();
    }

    [HttpGet("/admin/courses/{id:guid}.csv")]
    public async Task<IActionResult> Learners(Guid id, ListRequest list, string? standing, CancellationToken cancellationToken)
    {
        if (!CourseList.Enrolments(id).Accepts(list, CourseList.Filters(standing)))
        {
            return UnprocessableEntity();
        }

        if (await FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        var rows = await CourseList.Enrolments(id).ReadAllAsync(courses.Learners(id, list, standing), list, CourseList.Project, cancellationToken);
        return CsvFile.Of("learners.csv", LearnersHeader, rows.Select(row => new object[]
        {
            row.LearnerId.ToString(), row.Name, row.Email, Utc(row.EnrolledAt), Utc(row.CompletedAt),
        }));
    }

    /// <summary>Gives a place to whoever has an account with an e-mail address.</summary>
    [HttpPost("{id:guid}/enrolments")]
    public async Task<IActionResult> Enrol(Guid id, EnrolmentForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } course)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var refusal = await manage.EnrolAsync(
                id, course.TutorId, form.Email!, viewer.RequireUserId(), form.Reason!, clock.GetCurrentInstant(), cancellationToken);
            if (refusal is null)
            {
                this.Flash($"{form.Email!.Trim()} has a place in {course.Title}.");
                return LocalRedirect($"/admin/courses/{id}");
            }

            ModelState.AddModelError("Form.Email", refusal.Value.Words());
        }

        return this.Redraw("Course", await PageAsync(course, new(), standing: null, form, cancellationToken));
    }

    [HttpGet("{id:guid}/enrolments/{learnerId:guid}/completion")]
    public async Task<IActionResult> AskToComplete(Guid id, Guid learnerId, CancellationToken cancellationToken) =>
        await FindAsync(id, learnerId, cancellationToken) is { } page ? View("Completion", page) : NotFound();

    /// <summary>Finishes the course for a learner.</summary>
    [HttpPost("{id:guid}/enrolments/{learnerId:guid}/completion")]
    public async Task<IActionResult> Complete(Guid id, Guid learnerId, CompletionForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, learnerId, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var refusal = await manage.CompleteAsync(id, learnerId, viewer.RequireUserId(), form.Reason!, clock.GetCurrentInstant(), cancellationToken);
            if (refusal is null)
            {
                this.Flash($"{page.Enrolment.Name} has completed {page.Course.Title}.");
                return LocalRedirect($"/admin/courses/{id}");
            }

            ModelState.AddModelError("", refusal.Value.Words());
        }

        return this.Redraw("Completion", page with { Form = form });
    }

    private static string Utc(Instant? instant) => instant?.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";

    private Task<CourseRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        courses.Project(db.Courses.AsNoTracking().Where(course => course.Id == id)).SingleOrDefaultAsync(cancellationToken);

    private async Task<CompletionPage?> FindAsync(Guid id, Guid learnerId, CancellationToken cancellationToken)
    {
        var enrolment = await CourseList
            .Project(courses.Learners(id, new(), standing: null).Where(row => row.Enrolment.LearnerId == learnerId))
            .SingleOrDefaultAsync(cancellationToken);
        return enrolment is not null && await FindAsync(id, cancellationToken) is { } course ? new(course, enrolment, new()) : null;
    }

    private async Task<CoursePage> PageAsync(
        CourseRow course, ListRequest list, string? standing, EnrolmentForm form, CancellationToken cancellationToken) => new(
            course,
            await CourseList.Enrolments(course.Id).ReadAsync(
                courses.Learners(course.Id, list, standing), list, CourseList.Filters(standing), CourseList.Project, cancellationToken),
            form);
}
