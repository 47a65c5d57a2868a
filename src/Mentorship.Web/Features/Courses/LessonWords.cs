namespace Mentorship.Web.Features.Courses;

/// <summary>Numbers of lessons in words.</summary>
public static class LessonWords
{
    /// <summary>"1 lesson", "8 lessons".</summary>
    public static string Count(int lessons) => lessons == 1 ? "1 lesson" : $"{lessons} lessons";
}
