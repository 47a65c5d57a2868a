using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure.DemoData.Content;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Adds courses, their learners, and the offerings.</summary>
internal sealed class Catalogue(MentorshipDbContext db, Random random, Instant now)
{
    public IReadOnlyList<SeededOffering> Add(
        IReadOnlyList<SeededMentor> mentors,
        IReadOnlyList<SeededMentee> mentees)
    {
        var courses = Courses.All.ToDictionary(
            course => course.Tutor,
            course => AddCourse(course, mentors.Single(mentor => mentor.Script.Name == course.Tutor), mentees),
            StringComparer.Ordinal);
        foreach (var mentor in mentors)
        {
            Variants.ChargeByHour(mentor);
        }

        return
        [
            .. mentors.SelectMany((mentor, place) => mentor.Script.Offerings.Select((offering, index) =>
                AddOffering(mentor, offering, place, index, offering.BelongsToCourse || offering.FollowsCourse ? courses[mentor.Script.Name] : null))),
        ];
    }

    private (Course Row, IReadOnlyList<SeededMentee> Learners) AddCourse(
        DemoCourse script,
        SeededMentor tutor,
        IReadOnlyList<SeededMentee> mentees)
    {
        var course = Course.Draft(
            tutor.Profile,
            script.Title.ToSlug(),
            script.Title,
            script.Summary,
            LessonLine.Parse(string.Join('\n', script.Lessons)),
            tutor.Profile.CreatedAt + Duration.FromDays(random.Next(3, 30)));
        course.Publish(course.CreatedAt);
        db.Add(course);

        var learners = mentees.ToArray();
        random.Shuffle(learners);
        learners = learners[..script.Learners];
        foreach (var learner in learners)
        {
            var earliest = Instant.Max(course.CreatedAt, learner.User.CreatedAt);
            var enrolledAt = random.Between(earliest, now - Duration.FromDays(3));
            var enrolment = Enrolment.Of(course.Id, learner.User.Id, enrolledAt);
            var finished = enrolledAt + Duration.FromDays(random.Next(45, 110));
            var isCompleted = finished < now && random.Chance(0.6);
            if (script.DoneByMentee is not null && learner.User.Email == DemoAccounts.Mentee.Email)
            {
                continue;
            }

            Learning.Fill(enrolment, course, isCompleted ? finished : null, now);
            db.Add(enrolment);
        }

        if (script.DoneByMentee is { } done)
        {
            db.Add(Learning.OfMentee(course, mentees.Single(mentee => mentee.User.Email == DemoAccounts.Mentee.Email).User.Id, done, now));
        }

        return (course, learners);
    }

    private SeededOffering AddOffering(
        SeededMentor mentor,
        DemoOffering script,
        int place,
        int index,
        (Course Row, IReadOnlyList<SeededMentee> Learners)? course)
    {
        var joined = mentor.Profile.CreatedAt;
        var latest = mentor.Script.IsNew ? now - Duration.FromDays(20) : now - Duration.FromDays(40);
        var created = Instant.Min(latest, joined + Duration.FromDays((index * 50) + random.Next(1, 15)));
        var currency = mentor.Script.Currency;
        var description = new OfferingDescription
        {
            Title = script.Title,
            Description = script.Description,
            Preparation = script.Preparation,
            CategorySlug = script.Theme.CategorySlug,
            CourseId = course?.Row.Id,
            Lengths = [.. Variants.LengthsOf(script, currency, place + index)],

            // A copy of its own: the rules belong to the offering's row, and the table of content outlives the context.
            Rules = script.Rules with { },
        };
        var offering = Offering.Draft(mentor.Profile, Variants.Vary(description, mentor, script, place, index), created);
        if (script.Status != OfferingStatus.Draft)
        {
            offering.Publish(created + Duration.FromHours(random.Next(1, 40)));
        }

        if (script.Status == OfferingStatus.Paused)
        {
            offering.Pause();
        }

        db.Add(offering);
        return new(mentor, script, offering) { Learners = script.BelongsToCourse ? course!.Value.Learners : [] };
    }
}
