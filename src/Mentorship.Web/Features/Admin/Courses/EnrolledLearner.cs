using Mentorship.Core.Courses;
using Mentorship.Core.People;

namespace Mentorship.Web.Features.Admin.Courses;

/// <summary>A place in a course with whose it is, to be narrowed and sorted by.</summary>
public sealed record EnrolledLearner
{
    public required Enrolment Enrolment { get; init; }

    public required User Learner { get; init; }
}
