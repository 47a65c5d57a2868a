using Mentorship.Web.Features.Shared;

namespace Mentorship.Web.Features.Courses;

/// <param name="Words">What was searched for; may be empty.</param>
/// <param name="Own">The courses in which the viewer has a place, where everything is shown; else empty.</param>
/// <param name="Cards">The published courses of this page.</param>
/// <param name="Paging">Which part of all of them that is.</param>
public sealed record CoursesPage(string Words, IReadOnlyList<CourseCard> Own, IReadOnlyList<CourseCard> Cards, Paging Paging)
{
    /// <summary>"12 courses for “sql”".</summary>
    public string Found => string.Concat(
        Paging.Total == 1 ? "1 course" : $"{Paging.Total} courses",
        Words.Length == 0 ? "" : $" for “{Words}”");
}
