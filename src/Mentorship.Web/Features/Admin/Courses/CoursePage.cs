using Mentorship.Web.Features.Shared.Lists;

namespace Mentorship.Web.Features.Admin.Courses;

/// <param name="Course">As it is now.</param>
/// <param name="Enrolments">The part of its places that is asked for.</param>
/// <param name="Form">For one more.</param>
public sealed record CoursePage(CourseRow Course, ListPage<EnrolmentRow> Enrolments, EnrolmentForm Form);
