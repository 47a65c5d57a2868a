using Mentorship.Core.Common;

namespace Mentorship.Core.Courses;

/// <summary>Who may see which courses, and how they are found.</summary>
public static class CourseQueries
{
    /// <summary>Those that are published.</summary>
    public static IQueryable<Course> Published(this IQueryable<Course> courses) => courses.Where(course => !course.IsDraft);

    /// <summary>The published ones, one's own, and those in which one has a place.</summary>
    /// <param name="courses">Any.</param>
    /// <param name="enrolments">All.</param>
    /// <param name="userId">Who looks; null for a visitor.</param>
    public static IQueryable<Course> VisibleTo(this IQueryable<Course> courses, IQueryable<Enrolment> enrolments, Guid? userId) =>
        userId is { } id
            ? courses.Where(course => !course.IsDraft
                || course.TutorId == id
                || enrolments.Any(enrolment => enrolment.CourseId == course.Id && enrolment.LearnerId == id))
            : courses.Published();

    /// <summary>Those that have every word of a text in their title, their summary or their tutor's name.</summary>
    public static IQueryable<Course> WithWords(this IQueryable<Course> courses, string text)
    {
        foreach (var word in text.ForSearch().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // Courses that were made before they could be searched have their words in their address alone.
            courses = word.ToSlug() is { Length: > 0 } slug
                ? courses.Where(course => course.SearchText.Contains(word) || course.Slug.Contains(slug))
                : courses.Where(course => course.SearchText.Contains(word));
        }

        return courses;
    }
}
