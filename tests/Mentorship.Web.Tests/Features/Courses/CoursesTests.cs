using System.Net;
using Mentorship.Core.Courses;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Courses;

public sealed class CoursesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private Given Given => fixture.App.Given;

    [Fact]
    public async Task List_Words_FindTitleSummaryAndTutorOfPublishedCourses()
    {
        var tutor = await Given.MentorAsync("Émilie du Châtelet");
        await Given.CourseAsync(tutor.Id, "Foundations of physics", "Force\nMotion (90 min)\nLight (45 min)");
        await Given.CourseAsync(tutor.Id, "Foundations of nothing", publish: false);
        await Given.CourseAsync((await Given.MentorAsync()).Id, "Something different");

        var page = await fixture.App.Visitor().GetAsync("/courses?words=PHYSICS%20emilie%20everything");

        page.Title.ShouldBe("Courses · Mentorship");
        page.TextsOf("#found").ShouldBe(["1 course for “PHYSICS emilie everything”"]);
        page.TextsOf("article h3").ShouldBe(["Foundations of physics"]);
        page.TextsOf("article .meta span").ShouldBe(["3 lessons", "About 2 h 15 min"]);
        (await fixture.App.Visitor().GetAsync($"/courses?words={tutor.Email}")).Text.ShouldContain("Nothing matches that.");
    }

    [Theory]
    [InlineData("words=%00%27%25_&page=-3")]
    [InlineData("words=a&words=b&page=99999999999999999999")]
    public async Task List_AddressThatMakesNoSense_IsAList(string query) =>
        (await fixture.App.Visitor().GetAsync($"/courses?{query}")).Status.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Show_Visitor_SeesLessonsAndWhereToSignIn()
    {
        var tutor = await Given.MentorAsync("Mary Cartwright");
        var course = await Given.CourseAsync(tutor.Id, "Chaos for beginners", "Order\nDisorder (30 min)");

        var page = await fixture.App.Visitor().GetAsync($"/courses/{course.Slug}");

        page.TextsOf("h1").ShouldBe(["Chaos for beginners"]);
        page.Text.ShouldContain("Everything about engines.");
        page.TextsOf(".lesson-title").ShouldBe(["Order", "Disorder 30 min"]);
        page.Element(".lede a").GetAttribute("href")!.ShouldStartWith("/mentors/mary-cartwright-");
        page.Element(".page-header-actions a").GetAttribute("href").ShouldBe($"/account/sign-in?returnUrl={Uri.EscapeDataString($"/courses/{course.Slug}")}");
        page.Document.QuerySelector("progress").ShouldBeNull();
        page.Document.QuerySelector(".lessons form").ShouldBeNull();
    }

    [Fact]
    public async Task Show_Draft_IsForItsTutorAndThoseWithAPlaceAlone()
    {
        var tutor = await Given.MentorAsync();
        var draft = await Given.CourseAsync(tutor.Id, "Not ready yet", publish: false);
        var (learner, person) = await Given.SignedInAsync();
        var address = $"/courses/{draft.Slug}";

        (await fixture.App.Visitor().GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.PostAsync($"{address}/enrolment")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await Given.SignInAsync(tutor)).GetAsync(address)).Text.ShouldContain("Only you and those who have a place");
        await Given.EnrolmentAsync(draft, learner.Id);
        (await person.GetAsync(address)).Text.ShouldContain("0 of 2 lessons done");
    }

    [Fact]
    public async Task Enrol_Learner_HasAPlaceOnceAndItStandsInTheAudit()
    {
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id, "Places in courses");
        var (learner, person) = await Given.SignedInAsync();
        var address = $"/courses/{course.Slug}";

        var enrolled = await person.SubmitAsync(await person.GetAsync(address), $"{address}/enrolment");
        var again = await person.PostAsync($"{address}/enrolment");

        enrolled.Path.ShouldBe(address);
        enrolled.Text.ShouldContain("You have a place in Places in courses.");
        enrolled.TextsOf("#progress-words").ShouldBe(["0 of 2 lessons done"]);
        enrolled.Document.QuerySelector($"form[action='{address}/enrolment']").ShouldBeNull();
        again.Status.ShouldBe(HttpStatusCode.OK);
        await using var db = fixture.App.CreateContext();
        (await db.Enrolments.CountAsync(row => row.CourseId == course.Id)).ShouldBe(1);
        (await db.AuditEntries.Where(entry => entry.RecordId == $"{course.Id}:{learner.Id}").Select(entry => entry.Action).ToListAsync()).ShouldBe(["learner enrolled"]);
        (await person.GetAsync("/courses")).TextsOf("section[aria-labelledby=own] h3").ShouldBe(["Places in courses"]);
    }

    [Fact]
    public async Task Enrol_Tutor_IsRefusedInWords()
    {
        var tutor = await Given.MentorAsync();
        var course = await Given.CourseAsync(tutor.Id, "My own course");
        var person = await Given.SignInAsync(tutor);

        (await person.GetAsync($"/courses/{course.Slug}")).Document.QuerySelector("form[action$=enrolment]").ShouldBeNull();
        (await person.PostAsync($"/courses/{course.Slug}/enrolment")).Text.ShouldContain("You teach this course, so you cannot enrol in it.");

        await using var db = fixture.App.CreateContext();
        (await db.Enrolments.AnyAsync(row => row.CourseId == course.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Lessons_DoneNotDoneAndDoneAgain_AreCounted()
    {
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id, "Steps");
        var (learner, person) = await Given.SignedInAsync();
        await Given.EnrolmentAsync(course, learner.Id);
        var (address, first) = ($"/courses/{course.Slug}", course.Lessons[0].Id);

        var done = await person.SubmitAsync(await person.GetAsync(address), $"{address}/lessons/{first}/done");
        done.TextsOf("#progress-words").ShouldBe(["1 of 2 lessons done"]);
        done.Element("progress").GetAttribute("value").ShouldBe("1");
        done.TextsOf(".is-done .lesson-title").ShouldBe(["The first cog (done)"]);
        (await person.PostAsync($"{address}/lessons/{first}/done")).TextsOf("#progress-words").ShouldBe(["1 of 2 lessons done"]);

        var undone = await person.SubmitAsync(done, $"{address}/lessons/{first}/not-done");
        undone.TextsOf("#progress-words").ShouldBe(["0 of 2 lessons done"]);
        (await person.PostAsync($"{address}/lessons/{first}/not-done")).TextsOf("#progress-words").ShouldBe(["0 of 2 lessons done"]);
    }

    [Fact]
    public async Task Lessons_OfOthersOrOfAnotherCourse_AreNotFoundAndNotSeen()
    {
        var tutor = await Given.MentorAsync();
        var course = await Given.CourseAsync(tutor.Id, "Between us");
        var other = await Given.CourseAsync(tutor.Id, "Another one");
        var (learner, person) = await Given.SignedInAsync("Ada Lovelace");
        await Given.EnrolmentAsync(course, learner.Id, done: 1);
        var (_, stranger) = await Given.SignedInAsync("Eve Dropper");
        var address = $"/courses/{course.Slug}";

        (await stranger.PostAsync($"{address}/lessons/{course.Lessons[1].Id}/done")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"{address}/completion")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"{address}/completion")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"{address}/completion/dismissal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.PostAsync($"{address}/lessons/{other.Lessons[0].Id}/done")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in new[] { await stranger.GetAsync(address), await (await Given.SignInAsync(tutor)).GetAsync(address) })
        {
            page.Document.QuerySelector(".is-done, progress").ShouldBeNull();
            page.Text.ShouldNotContain("Ada Lovelace");
        }

        await using var db = fixture.App.CreateContext();
        (await db.LessonProgress.CountAsync(row => row.CourseId == course.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Complete_LessonsLeft_IsRefused()
    {
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id, "Half of it");
        var (learner, person) = await Given.SignedInAsync();
        await Given.EnrolmentAsync(course, learner.Id, done: 1);

        var page = await person.PostAsync($"/courses/{course.Slug}/completion");

        page.Path.ShouldBe($"/courses/{course.Slug}");
        page.Text.ShouldContain("Some lessons are not done yet.");
        (await person.GetAsync($"/courses/{course.Slug}/completion")).Path.ShouldBe($"/courses/{course.Slug}");
    }

    [Fact]
    public async Task Complete_AllDone_IsOnceAndStaysWhateverComesAfter()
    {
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id, "All of it");
        var (learner, person) = await Given.SignedInAsync();
        await Given.EnrolmentAsync(course, learner.Id, done: 2, isCompleted: false);
        var address = $"/courses/{course.Slug}";

        var page = await person.SubmitAsync(await person.GetAsync(address), $"{address}/completion");
        page.Path.ShouldBe($"{address}/completion");
        page.TextsOf("h1").ShouldBe(["You have completed All of it"]);
        await person.PostAsync($"{address}/completion");
        await person.PostAsync($"{address}/lessons/{course.Lessons[0].Id}/not-done");

        (await person.GetAsync(address)).Text.ShouldContain("You completed this course on 2 Mar 2026");
        await using var db = fixture.App.CreateContext();
        var enrolment = await db.Enrolments.SingleAsync(row => row.CourseId == course.Id);
        enrolment.CompletedAt.ShouldBe(TestClock.Usual);
        enrolment.FollowUpDueAt.ShouldBe(TestClock.Usual + Enrolment.FollowUpAfter);
        (await db.AuditEntries.CountAsync(entry => entry.RecordId == $"{course.Id}:{learner.Id}" && entry.Action == "course completed")).ShouldBe(1);
    }
}
