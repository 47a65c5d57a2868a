namespace Mentorship.Web.Features.Courses;

/// <param name="Id">Which.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Minutes">How long it takes; null if nobody says.</param>
/// <param name="IsDone">Whether the viewer has done it.</param>
public sealed record LessonRow(Guid Id, string Title, int? Minutes, bool IsDone);
