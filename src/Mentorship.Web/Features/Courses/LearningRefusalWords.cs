using Mentorship.Core.Courses;

namespace Mentorship.Web.Features.Courses;

/// <summary>What learners read when something was not done.</summary>
public static class LearningRefusalWords
{
    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    public static string Words(this LearningRefusal refusal) => refusal switch
    {
        LearningRefusal.IsTutor => "You teach this course, so you cannot enrol in it.",
        LearningRefusal.NotThere => "You have no place in this course, or the lesson is not in it any more.",
        LearningRefusal.LessonsLeft => "Some lessons are not done yet. Mark them as done first.",
    };
#pragma warning restore CS8524
}
