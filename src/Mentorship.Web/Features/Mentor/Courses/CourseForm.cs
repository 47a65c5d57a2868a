using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Mentor.Courses;

/// <summary>What a tutor fills in of a course.</summary>
public sealed record CourseForm
{
    /// <summary>As many lines as there may be lessons, each as long as it may be.</summary>
    public const int LessonsMaxLength = Course.MaxLessons * (CourseLesson.TitleMaxLength + 12);

    public string? Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>One a line, as <see cref="LessonLine"/> reads them.</summary>
    public string? Lessons { get; init; }

    /// <summary>Which version the tutor saw; none of a new one.</summary>
    public int? Version { get; init; }

    public static CourseForm Of(Course course) => new()
    {
        Title = course.Title,
        Summary = course.Summary,
        Lessons = LessonLine.Format(course.Lessons.Select(lesson => new LessonLine(lesson.Title, lesson.Minutes))),
        Version = course.Version,
    };

    public sealed class Validator : AbstractValidator<CourseForm>
    {
        public Validator()
        {
            RuleFor(form => form.Title).Text("Enter a title.", Course.TitleMaxLength);
            RuleFor(form => form.Summary).Text("Say what people learn.", Course.SummaryMaxLength);
            RuleFor(form => form.Lessons).AtMost(LessonsMaxLength).Custom((text, context) =>
            {
                if (Refusal(LessonLine.Parse(text)) is { } words)
                {
                    context.AddFailure(words);
                }
            });
        }

        private static string? Refusal(IReadOnlyList<LessonLine> lines)
        {
            if (lines.Count > Course.MaxLessons)
            {
                return $"Write {Course.MaxLessons} lessons at the most; these are {lines.Count}.";
            }

            if (lines.FirstOrDefault(line => line.Title.Length > CourseLesson.TitleMaxLength) is { } long_)
            {
                return $"Shorten “{long_.Title.AtMost(40)}…” to {CourseLesson.TitleMaxLength} characters.";
            }

            if (lines.FirstOrDefault(line => line.Minutes is < 1 or > CourseLesson.MaxMinutes) is { } endless)
            {
                return $"Give “{endless.Title}” 1 to {CourseLesson.MaxMinutes} minutes, or none.";
            }

            // By its title a lesson is known, so that who has done it is known too.
            return lines.GroupBy(line => line.Title, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
                ? $"Call the lessons differently: “{twice.Key}” is there twice."
                : null;
        }
    }
}
