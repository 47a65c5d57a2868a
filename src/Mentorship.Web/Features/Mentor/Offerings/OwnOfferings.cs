using Mentorship.Core.Courses;
using Mentorship.Core.Offerings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>What a mentor may touch: their own, and nothing that is deleted.</summary>
public static class OwnOfferings
{
    public static IQueryable<Offering> OwnedBy(this IQueryable<Offering> offerings, Guid mentorId) =>
        offerings.Where(offering => offering.MentorId == mentorId && !offering.IsDeleted);

    /// <summary>The newest first: what it says is most likely what the next will.</summary>
    public static IQueryable<Offering> NewestOf(this IQueryable<Offering> offerings, Guid mentorId) =>
        offerings.OwnedBy(mentorId).OrderByDescending(offering => offering.CreatedAt);

    /// <summary>One of a mentor's own with what changing or copying it needs; null for another's or none.</summary>
    public static Task<Offering?> FindOwnAsync(this IQueryable<Offering> offerings, Guid mentorId, Guid id, CancellationToken cancellationToken) => offerings
        .OwnedBy(mentorId)
        .Include(offering => offering.Mentor.User)
        .SingleOrDefaultAsync(offering => offering.Id == id, cancellationToken);

    /// <summary>Whether it is another tutor's course, or none: which of the two is nobody's business.</summary>
    public static async Task<bool> IsForeignToAsync(this IQueryable<Course> courses, Guid tutorId, Guid? courseId, CancellationToken cancellationToken) =>
        courseId is { } id && !await courses.AnyAsync(course => course.Id == id && course.TutorId == tutorId, cancellationToken);

    /// <summary>A tutor's own courses to choose from; nobody links another's.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ToChoicesAsync(this IQueryable<Course> courses, Guid tutorId, CancellationToken cancellationToken) =>
        await courses
            .Where(course => course.TutorId == tutorId)
            .OrderBy(course => course.Title)
            .Select(course => new SelectListItem(course.Title, course.Id.ToString()))
            .ToListAsync(cancellationToken);

    /// <summary>The forms offer nobody another's course; whoever sends one all the same is told that they may not.</summary>
    public static IActionResult ForeignCourse(this Controller controller)
    {
        controller.Response.StatusCode = StatusCodes.Status403Forbidden;
        return controller.View("ForeignCourse");
    }
}
