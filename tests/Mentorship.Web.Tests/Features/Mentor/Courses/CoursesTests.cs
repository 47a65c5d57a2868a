using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Mentor.Courses;

public sealed class CoursesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Create_Published_IsThereForEverybodyAndInTheAudit()
    {
        var (tutor, person) = await TutorAsync();

        var list = await CreateAsync(person, "Looms and numbers", "Warp\n\n  Weft (40 min)  \nPattern", publish: true);

        list.Path.ShouldBe("/mentor/courses");
        list.Text.ShouldContain("“Looms and numbers” is published");
        list.TextsOf("tbody tr > *").Take(6).ShouldBe(["Looms and numbers", "3", "0", "0", "0", "Published"]);
        (await fixture.App.Visitor().GetAsync("/courses/looms-and-numbers")).TextsOf(".lesson-title").ShouldBe(["Warp", "Weft 40 min", "Pattern"]);
        await using var db = fixture.App.CreateContext();
        var id = await db.Courses.Where(course => course.TutorId == tutor.Id).Select(course => course.Id.ToString()).SingleAsync();
        (await db.AuditEntries.Where(entry => entry.RecordKind == "course" && entry.RecordId == id).Select(entry => entry.Action).ToListAsync())
            .ShouldBe(["course made", "course published"], ignoreOrder: true);
    }

    [Fact]
    public async Task Create_SameTitleTwice_HasTwoAddresses()
    {
        var (_, person) = await TutorAsync();

        await CreateAsync(person, "Twins", "One", publish: true);
        await CreateAsync(person, "Twins", "One", publish: true);

        (await fixture.App.Visitor().GetAsync("/courses/twins")).Status.ShouldBe(HttpStatusCode.OK);
        (await fixture.App.Visitor().GetAsync("/courses/twins-2")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "One", "Form.Title", "Enter a title.")]
    [InlineData("Fine", "", "Form.Lessons", "Write one lesson at least")]
    [InlineData("Fine", "One (601 min)", "Form.Lessons", "Give “One” 1 to 600 minutes, or none.")]
    [InlineData("Fine", "One\nTwo\nOne (5 min)", "Form.Lessons", "“One” is there twice.")]
    public async Task Create_BadInput_SaysSoBesideTheFieldAndKeepsIt(string title, string lessons, string field, string words)
    {
        var (_, person) = await TutorAsync();

        var page = await CreateAsync(person, title, lessons, publish: true);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf(field).ShouldNotBeNull().ShouldContain(words);
        page.ValueOf("Form.Summary").ShouldBe("How to weave.");
        page.ValueOf("Form.Lessons").ReplaceLineEndings("\n").ShouldBe(lessons);
        (await person.GetAsync("/mentor/courses")).Text.ShouldContain("You teach no course yet.");
    }

    [Fact]
    public async Task Create_TooManyOrTooLongLessons_IsRefused()
    {
        var (_, person) = await TutorAsync();

        (await CreateAsync(person, "Long", string.Join('\n', Enumerable.Range(1, 61)), publish: false)).ErrorOf("Form.Lessons")
            .ShouldBe("Write 60 lessons at the most; these are 61.");
        (await CreateAsync(person, "Long", new string('a', 161), publish: false)).ErrorOf("Form.Lessons").ShouldNotBeNull().ShouldContain("to 160 characters.");
    }

    [Fact]
    public async Task Save_LessonsMovedRenamedAndTakenOut_KeepsWhatStayed()
    {
        var (tutor, person) = await TutorAsync();
        var course = await Given.CourseAsync(tutor.Id, "Changing", "Warp\nWeft\nPattern\nCards");
        var (learner, learning) = await Given.SignedInAsync();
        await Given.EnrolmentAsync(course, learner.Id, done: 3);
        var address = $"/mentor/courses/{course.Id}";
        var form = await person.GetAsync(address);
        form.Text.ShouldContain("One person has a place in this course.");

        // Pattern moves to the front, Weft gets another name on its line, Warp goes, a new one comes at the end.
        await person.SubmitAsync(form, address, ("Form.Lessons", "Pattern\nThe weft\nCards\nEngines"));

        var page = await learning.GetAsync($"/courses/{course.Slug}");
        page.TextsOf(".lesson-title").ShouldBe(["Pattern (done)", "The weft (done)", "Cards", "Engines"]);
        page.TextsOf("#progress-words").ShouldBe(["2 of 4 lessons done"]);
    }

    [Fact]
    public async Task Save_WhatSomebodyElseHasChanged_IsAConflictAndKeepsTheInput()
    {
        var (tutor, person) = await TutorAsync();
        var course = await Given.CourseAsync(tutor.Id, "Two windows");
        var address = $"/mentor/courses/{course.Id}";
        var (first, second) = (await person.GetAsync(address), await person.GetAsync(address));

        await person.SubmitAsync(first, address, ("Form.Title", "The first window"));
        var late = await person.SubmitAsync(second, address, ("Form.Title", "The second window"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("The course was changed since you opened this page");
        late.ValueOf("Form.Title").ShouldBe("The second window");
        (await person.GetAsync(address)).ValueOf("Form.Title").ShouldBe("The first window");
    }

    [Fact]
    public async Task Withdraw_ThenPublish_HidesAndShowsIt()
    {
        var (tutor, person) = await TutorAsync();
        var course = await Given.CourseAsync(tutor.Id, "Now and then");
        var (learner, learning) = await Given.SignedInAsync();
        await Given.EnrolmentAsync(course, learner.Id);
        var address = $"/mentor/courses/{course.Id}";

        (await person.SubmitAsync(await person.GetAsync("/mentor/courses"), $"{address}/withdrawal")).Text.ShouldContain("is withdrawn");
        (await fixture.App.Visitor().GetAsync($"/courses/{course.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await learning.GetAsync($"/courses/{course.Slug}")).Status.ShouldBe(HttpStatusCode.OK);

        (await person.SubmitAsync(await person.GetAsync("/mentor/courses"), $"{address}/publication")).Text.ShouldContain("is published");
        (await fixture.App.Visitor().GetAsync($"/courses/{course.Slug}")).Status.ShouldBe(HttpStatusCode.OK);
        (await person.PostAsync($"{address}/publication")).Text.ShouldContain("The course is so already");
    }

    [Fact]
    public async Task Open_CourseOfAnotherTutor_IsNotFound()
    {
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id, "Somebody else’s");
        var (_, person) = await TutorAsync();

        (await person.GetAsync($"/mentor/courses/{course.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.PostAsync($"/mentor/courses/{course.Id}", ("Form.Title", "Mine"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.PostAsync($"/mentor/courses/{course.Id}/withdrawal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await Given.SignedInAsync()).Person.GetAsync("/mentor/courses")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Rename_Tutor_IsFoundByTheNewName()
    {
        var (tutor, person) = await TutorAsync();
        await Given.CourseAsync(tutor.Id, "Found by name");

        await person.SubmitAsync(await person.GetAsync("/account/profile"), "/account/profile", ("Form.Name", "Augusta King"));

        (await fixture.App.Visitor().GetAsync("/courses?words=augusta%20found")).TextsOf("article h3").ShouldBe(["Found by name"]);
    }

    private async Task<(User Tutor, Person Person)> TutorAsync()
    {
        var tutor = await Given.MentorAsync("Joseph Marie Jacquard");
        return (tutor, await Given.SignInAsync(tutor));
    }

    private static async Task<Page> CreateAsync(Person person, string title, string lessons, bool publish) => await person.SubmitAsync(
        await person.GetAsync("/mentor/courses/new"),
        "/mentor/courses",
        ("Form.Title", title),
        ("Form.Summary", "How to weave."),
        ("Form.Lessons", lessons),
        ("publish", publish ? "true" : "false"));
}
