namespace Mentorship.Web.Features.Mentor.Courses;

/// <summary>A course in its tutor's list. Who has done what is the learners' own business: these are numbers.</summary>
/// <param name="Id">Which.</param>
/// <param name="Slug">The end of its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsDraft">Whether it is hidden.</param>
/// <param name="Lessons">How many it has.</param>
/// <param name="Learners">How many people have a place in it.</param>
/// <param name="Completed">How many of them have completed it.</param>
/// <param name="Offerings">How many published offerings are linked to it.</param>
public sealed record CourseLine(Guid Id, string Slug, string Title, bool IsDraft, int Lessons, int Learners, int Completed, int Offerings);
