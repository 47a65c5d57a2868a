using System.Net;
using Mentorship.Core.Courses;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Admin;

public sealed class CoursesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private Given Given => fixture.App.Given;

    [Fact]
    public async Task List_ByTitleOrTutor_CountsLearnersAndOfferings()
    {
        var (_, admin) = await Given.AdminAsync();
        var tutor = await Given.MentorAsync("Émilie du Châtelet");
        var course = await Given.CourseAsync(tutor.Id, "=Über motion and force");
        await Given.CourseAsync(tutor.Id, "Something else");
        await Given.OfferingAsync(tutor.Id, change: description => description with { CourseId = course.Id });
        await EnrolledAsync(course.Id, completed: false);
        await EnrolledAsync(course.Id, completed: true);

        var page = await admin.GetAsync("/admin/courses?words=uber%20emilie&sort=title");

        page.TextsOf("tbody tr > *").ShouldBe(["=Über motion and force", "Émilie du Châtelet", "2", "1", "1"]);
        (await admin.GetAsync("/admin/courses?words=chatelet&sort=title")).TextsOf("tbody th").ShouldContain("Something else");
        var file = await admin.Http.GetStringAsync(new Uri("/admin/courses.csv?words=uber", UriKind.Relative));
        file.ShouldContain("'=Über motion and force,Émilie du Châtelet,2,1,1");
        file.ShouldNotContain("Something else");
    }

    [Fact]
    public async Task Enrol_ThenComplete_StandsInTheListAndInTheAudit()
    {
        var (admin, person) = await Given.AdminAsync();
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id, "Engines by hand");
        var learner = await Given.UserAsync("Luigi Menabrea");
        var address = $"/admin/courses/{course.Id}";

        var enrolled = await EnrolAsync(person, course.Id, $" {learner.Email!.ToUpperInvariant()} ");
        enrolled.TextsOf("tbody tr > *").ShouldBe([$"Luigi Menabrea {learner.Email}", "2 Mar 2026", "Under way", "Complete it for Luigi Menabrea"]);

        var completion = $"{address}/enrolments/{learner.Id}/completion";
        var asked = await person.GetAsync(completion);
        (await person.SubmitAsync(asked, completion)).ErrorOf("Form.Reason").ShouldNotBeNull().ShouldContain("Write why");
        var completed = await person.SubmitAsync(asked, completion, ("Form.Reason", "The last exam was on paper."));

        completed.Path.ShouldBe(address);
        completed.Text.ShouldContain("Luigi Menabrea has completed Engines by hand.");
        (await person.GetAsync($"{address}?standing=completed&words=menabrea")).TextsOf("tbody tr").Count.ShouldBe(1);
        (await person.GetAsync($"{address}?standing=learning")).TextsOf("tbody tr").ShouldBeEmpty();
        (await person.Http.GetStringAsync(new Uri($"{address}.csv", UriKind.Relative))).ShouldContain($",Luigi Menabrea,{learner.Email},2026-03-02T08:00Z,2026-03-02T08:00Z");
        await using var db = fixture.App.CreateContext();
        var lines = await db.AuditEntries.AsNoTracking().Where(entry => entry.RecordId == $"{course.Id}:{learner.Id}").ToListAsync();
        lines.Select(line => (line.RecordKind, line.Action, line.ActorId, line.Reason)).ShouldBe(
            [(Enrolment.RecordKind, "learner enrolled", admin.Id, "They paid by post."), (Enrolment.RecordKind, "course completed", admin.Id, "The last exam was on paper.")],
            ignoreOrder: true);
        (await person.GetAsync("/admin/audit?kind=enrolment")).Element($"tbody a[href='{address}']").ShouldNotBeNull();

        var again = await person.SubmitAsync(await person.GetAsync(completion), completion, ("Form.Reason", "Once more."));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("has completed the course already");
    }

    [Fact]
    public async Task Enrol_WhoCannotBe_SaysSoBesideTheField()
    {
        var (_, person) = await Given.AdminAsync();
        var tutor = await Given.MentorAsync();
        var course = await Given.CourseAsync(tutor.Id, "Engines for some");
        var learner = await EnrolledAsync(course.Id, completed: false);

        foreach (var (email, words) in new[]
        {
            ("", "Enter the learner’s e-mail address."),
            ("nobody@example.com", "Nobody has an account with this address."),
            (tutor.Email!, "This is the course’s tutor."),
            (learner, "This person has a place in the course already."),
        })
        {
            var page = await EnrolAsync(person, course.Id, email);

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.ErrorOf("Form.Email").ShouldNotBeNull().ShouldContain(words);
            page.ValueOf("Form.Reason").ShouldBe("They paid by post.");
        }
    }

    [Fact]
    public async Task Open_NoAdmin_IsForbidden()
    {
        var (_, person) = await Given.SignedInAsync();
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id, "Engines for admins");

        (await person.GetAsync("/admin/courses")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync("/admin/courses.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync($"/admin/courses/{course.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync($"/admin/courses/{course.Id}.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.PostAsync($"/admin/courses/{course.Id}/enrolments")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/admin/courses?sort=price", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/admin/courses/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("/admin/courses/00000000-0000-0000-0000-000000000001.csv", HttpStatusCode.NotFound)]
    [InlineData("/admin/courses/00000000-0000-0000-0000-000000000001?standing=clever", HttpStatusCode.UnprocessableEntity)]
    public async Task Open_WhatThereIsNot_IsRefused(string address, HttpStatusCode status)
    {
        var (_, person) = await Given.AdminAsync();

        (await person.GetAsync(address)).Status.ShouldBe(status);
    }

    private static async Task<Page> EnrolAsync(Person person, Guid courseId, string email) => await person.SubmitAsync(
        await person.GetAsync($"/admin/courses/{courseId}"), $"/admin/courses/{courseId}/enrolments", ("Form.Email", email), ("Form.Reason", "They paid by post."));

    private async Task<string> EnrolledAsync(Guid courseId, bool completed)
    {
        var learner = await Given.UserAsync();
        await using var db = fixture.App.CreateContext();
        var enrolment = Enrolment.Of(courseId, learner.Id, TestClock.Usual);
        if (completed)
        {
            enrolment.Complete(TestClock.Usual);
        }

        db.Enrolments.Add(enrolment);
        await db.SaveChangesAsync();
        return learner.Email!;
    }
}
