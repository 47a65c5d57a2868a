namespace Mentorship.Web.Features.Admin.Courses;

/// <summary>The page on which a course is finished for a learner.</summary>
public sealed record CompletionPage(CourseRow Course, EnrolmentRow Enrolment, CompletionForm Form);
