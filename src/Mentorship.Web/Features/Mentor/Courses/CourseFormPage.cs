namespace Mentorship.Web.Features.Mentor.Courses;

/// <param name="Form">What is filled in.</param>
/// <param name="Id">The course that is edited; null for a new one.</param>
/// <param name="Learners">How many people have a place in it.</param>
public sealed record CourseFormPage(CourseForm Form, Guid? Id = null, int Learners = 0)
{
    public bool IsNew => Id is null;

    public string Address => IsNew ? "/mentor/courses" : $"/mentor/courses/{Id}";
}
