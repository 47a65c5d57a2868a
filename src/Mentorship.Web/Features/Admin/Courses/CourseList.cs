using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Admin.Courses;

/// <summary>Courses, and the places in one: found, narrowed, sorted.</summary>
public sealed class CourseList(MentorshipDbContext db)
{
    private static readonly KeyValuePair<string, string>[] Standings = [new("learning", "Under way"), new("completed", "Completed")];

    public static ListDefinition<Course> Definition { get; } = new(
        "/admin/courses",
        "Title of a course, or its tutor’s name or e-mail",
        ("course", "courses"),
        new Sorting<Course>(course => course.Id)
            .Down("newest", "Newest first", course => course.CreatedAt)
            .Up("oldest", "Oldest first", course => course.CreatedAt)
            .Up("title", "Title", course => course.Title)
            .Up("tutor", "Tutor", course => course.Tutor.User.Name));

    public static IReadOnlyList<ListFilter> Filters(string? standing) => [new("standing", "Standing", "Everyone", Standings, standing)];

    public static ListDefinition<EnrolledLearner> Enrolments(Guid courseId) => new(
        $"/admin/courses/{courseId}",
        "A learner’s name or e-mail address",
        ("learner", "learners"),
        new Sorting<EnrolledLearner>(row => row.Enrolment.LearnerId)
            .Down("newest", "Enrolled last first", row => row.Enrolment.EnrolledAt)
            .Up("oldest", "Enrolled first first", row => row.Enrolment.EnrolledAt)
            .Down("completed", "Completed last first", row => row.Enrolment.CompletedAt)
            .Up("name", "Name", row => row.Learner.Name));

    public IQueryable<Course> Sought(ListRequest list)
    {
        var courses = db.Courses.AsNoTracking();

        // Titles have the words that their addresses are made of, which are folded as searched ones are.
        foreach (var word in list.SoughtWords)
        {
            courses = word.ToSlug() is { Length: > 0 } slug
                ? courses.Where(course => course.Slug.Contains(slug) || course.Tutor.User.SearchText.Contains(word))
                : courses.Where(course => course.Tutor.User.SearchText.Contains(word));
        }

        return courses;
    }

    public IQueryable<CourseRow> Project(IQueryable<Course> courses) => courses.Select(course => new CourseRow
    {
        Id = course.Id,
        Title = course.Title,
        Summary = course.Summary,
        TutorId = course.TutorId,
        Tutor = course.Tutor.User.Name,
        Learners = db.Enrolments.Count(row => row.CourseId == course.Id),
        Completed = db.Enrolments.Count(row => row.CourseId == course.Id && row.CompletedAt != null),
        Offerings = db.Offerings.Count(offering => offering.CourseId == course.Id && !offering.IsDeleted),
    });

    /// <summary>The places in a course.</summary>
    public IQueryable<EnrolledLearner> Learners(Guid courseId, ListRequest list, string? standing)
    {
        var rows =
            from enrolment in db.Enrolments.AsNoTracking()
            join learner in db.Users on enrolment.LearnerId equals learner.Id
            where enrolment.CourseId == courseId
            select new EnrolledLearner { Enrolment = enrolment, Learner = learner };
        rows = standing switch
        {
            "learning" => rows.Where(row => row.Enrolment.CompletedAt == null),
            "completed" => rows.Where(row => row.Enrolment.CompletedAt != null),
            _ => rows,
        };
        foreach (var word in list.SoughtWords)
        {
            rows = rows.Where(row => row.Learner.SearchText.Contains(word));
        }

        return rows;
    }

    public static IQueryable<EnrolmentRow> Project(IQueryable<EnrolledLearner> rows) => rows.Select(row => new EnrolmentRow(
        row.Enrolment.LearnerId, row.Learner.Name, row.Learner.Email!, row.Enrolment.EnrolledAt, row.Enrolment.CompletedAt));
}
