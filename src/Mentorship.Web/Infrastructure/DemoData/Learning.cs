using Mentorship.Core.Courses;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>What learners have done in their courses.</summary>
internal static class Learning
{
    // Whoever is under way does a lesson in so many days.
    private const int DaysForALesson = 12;
    private const int SavedMentors = 3;

    /// <summary>Every lesson of a course that is completed, or as many as somebody does since they enrolled, but the last.</summary>
    public static void Fill(Enrolment enrolment, Course course, Instant? completedAt, Instant now)
    {
        var lessons = course.Lessons;
        var since = (completedAt ?? now) - enrolment.EnrolledAt;
        var done = completedAt is null ? Math.Min((int)(since.TotalDays / DaysForALesson), lessons.Count - 1) : lessons.Count;
        foreach (var (index, lesson) in lessons.Take(done).Index())
        {
            enrolment.Finish(lesson.Id, enrolment.EnrolledAt + (since * (index + 1) / (done + 1)));
        }

        if (completedAt is { } at)
        {
            enrolment.Complete(at);

            // Nobody is written to about what happened before this site was there.
            enrolment.FollowedUp();
        }
    }

    /// <summary>The demo mentee's place in a course: begun three weeks ago, and if every lesson is done completed yesterday.</summary>
    public static Enrolment OfMentee(Course course, Guid menteeId, int done, Instant now)
    {
        var enrolment = Enrolment.Of(course.Id, menteeId, now - Duration.FromDays(21));
        foreach (var (index, lesson) in course.Lessons.Take(done).Index())
        {
            enrolment.Finish(lesson.Id, enrolment.EnrolledAt + Duration.FromDays(2 * (index + 1)));
        }

        if (done == course.Lessons.Count)
        {
            enrolment.Complete(now - Duration.FromDays(1));
        }

        return enrolment;
    }

    /// <summary>Whom the demo mentee has saved.</summary>
    public static IEnumerable<Favourite> FavouritesOf(Guid menteeId, IReadOnlyList<SeededMentor> mentors, Instant now) =>
        mentors.Take(SavedMentors).Select((mentor, index) => Favourite.Save(menteeId, mentor.Profile.UserId, now - Duration.FromDays(index + 2)));
}
