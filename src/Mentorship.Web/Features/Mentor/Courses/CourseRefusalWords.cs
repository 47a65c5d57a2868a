using Mentorship.Core.Courses;

namespace Mentorship.Web.Features.Mentor.Courses;

/// <summary>What tutors read when something was not done to a course.</summary>
public static class CourseRefusalWords
{
    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    public static string Words(this CourseRefusal refusal) => refusal switch
    {
        CourseRefusal.NoLessons => "Write one lesson at least: a published course has something to learn.",
        CourseRefusal.AlreadySo => "The course is so already, so nothing was done.",
        CourseRefusal.ChangedMeanwhile => "The course was changed since you opened this page, perhaps in another window. Open it again to see what is there now.",
    };
#pragma warning restore CS8524
}
