using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>The one mail some days after a course, and how one gets no more of them.</summary>
public sealed class FollowUpCoursesTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>
{
    private Given Given => fixture.App.Given;

    private Instant Now => fixture.App.Clock.GetCurrentInstant();

    [Fact]
    public async Task Run_ThreeDaysAfter_WritesOnceAndNotBefore()
    {
        var (course, _) = await CourseAsync();
        var learner = await CompletedAsync(course);

        await RunAfterAsync(Enrolment.FollowUpAfter - Duration.FromSeconds(1));
        (await fixture.SendToAsync(learner.Id, MessageKind.CourseFollowUp)).ShouldBeEmpty();

        await RunAfterAsync(Duration.FromSeconds(1));
        await RunAfterAsync(Duration.FromDays(30));
        var mail = (await fixture.SendToAsync(learner.Id, MessageKind.CourseFollowUp)).ShouldHaveSingleItem();

        mail.Mail.Subject.ShouldBe($"After {course.Title}: go on one to one");
        foreach (var text in new[] { mail.Text, WebUtility.HtmlDecode(mail.Html) })
        {
            text.ShouldContain($"Master {course.Title} with mentorship");
            text.ShouldContain("With Charles Babbage");
            text.ShouldContain("1 h, $20");
            text.ShouldContain($"https://mentorship.example/courses/{course.Slug}/completion");
            text.ShouldContain("https://mentorship.example/unsubscribe/");
        }

        mail.Mail.Header("List-Unsubscribe-Post").ShouldBe("List-Unsubscribe=One-Click");
        mail.Mail.Header("List-Unsubscribe").ShouldBe($"<https://mentorship.example/unsubscribe/{await KeyAsync(learner)}>");
    }

    [Fact]
    public async Task Run_NoOffering_WritesNothingAndNeverWill()
    {
        var course = await Given.CourseAsync((await Given.MentorAsync()).Id);
        var learner = await CompletedAsync(course);

        await RunAfterAsync(Enrolment.FollowUpAfter);
        await Given.OfferingAsync(course.TutorId, change: description => description with { CourseId = course.Id });
        await RunAfterAsync(Duration.FromDays(1));

        (await CountAsync(learner)).ShouldBe(0);
    }

    [Fact]
    public async Task Run_SessionBookedSince_WritesNothing()
    {
        var (course, offering) = await CourseAsync();
        var learner = await CompletedAsync(course);
        await Given.BookingAsync(offering, learner.Id, Now + Duration.FromDays(1));

        await RunAfterAsync(Enrolment.FollowUpAfter);

        (await CountAsync(learner)).ShouldBe(0);
    }

    [Fact]
    public async Task Run_OtherSessionBooked_Writes()
    {
        var (course, _) = await CourseAsync();
        var learner = await CompletedAsync(course);
        await Given.BookingAsync(await Given.OfferingAsync(course.TutorId, "Not of the course"), learner.Id, Now + Duration.FromDays(1));

        await RunAfterAsync(Enrolment.FollowUpAfter);

        (await CountAsync(learner)).ShouldBe(1);
    }

    [Fact]
    public async Task Run_SuggestionsPutAway_WritesNothing()
    {
        var (course, _) = await CourseAsync();
        var learner = await CompletedAsync(course);
        using var person = await Given.SignInAsync(learner);
        (await person.PostAsync($"/courses/{course.Slug}/completion/dismissal")).Status.ShouldBe(HttpStatusCode.OK);

        await RunAfterAsync(Enrolment.FollowUpAfter);

        (await CountAsync(learner)).ShouldBe(0);
    }

    [Fact]
    public async Task Choice_NoAndYesAgainInTheAccount_IsKeptTo()
    {
        var (course, _) = await CourseAsync();
        var learner = await CompletedAsync(course);
        using var person = await Given.SignInAsync(learner);
        var form = await person.GetAsync("/account/messages");
        ((AngleSharp.Html.Dom.IHtmlInputElement)form.Element("input[type=checkbox][name='Form.Suggestions']")).IsChecked.ShouldBeTrue();

        var saved = await person.SubmitAsync(form, "/account/messages", ("Form.Suggestions", "false"));
        saved.Text.ShouldContain("Your choice is saved.");
        ((AngleSharp.Html.Dom.IHtmlInputElement)saved.Element("input[type=checkbox][name='Form.Suggestions']")).IsChecked.ShouldBeFalse();
        await RunAfterAsync(Enrolment.FollowUpAfter);
        (await CountAsync(learner)).ShouldBe(0);

        await person.SubmitAsync(saved, "/account/messages", ("Form.Suggestions", "true"));
        await Given.EnrolmentAsync((await CourseAsync()).Course, learner.Id, done: 2);
        await RunAfterAsync(Enrolment.FollowUpAfter);
        (await CountAsync(learner)).ShouldBe(1);
    }

    [Fact]
    public async Task Unsubscribe_ByTheLinkWithoutSigningIn_AsksThenStops()
    {
        var (course, _) = await CourseAsync();
        var learner = await CompletedAsync(course);
        await RunAfterAsync(Enrolment.FollowUpAfter);
        var address = $"/unsubscribe/{await KeyAsync(learner)}";
        using var visitor = fixture.App.Visitor();

        // A program that only looks changes nothing.
        var asked = await visitor.GetAsync(address);
        asked.TextsOf("h1").ShouldBe(["Stop suggestions by mail?"]);
        (await WantsAsync(learner)).ShouldBeTrue();

        (await visitor.SubmitAsync(asked, address)).TextsOf("h1").ShouldBe(["No more suggestions"]);
        (await WantsAsync(learner)).ShouldBeFalse();
        await Given.EnrolmentAsync((await CourseAsync()).Course, learner.Id, done: 2);
        await RunAfterAsync(Enrolment.FollowUpAfter);
        (await CountAsync(learner)).ShouldBe(1);
    }

    [Fact]
    public async Task Unsubscribe_AsMailProgramsSendIt_NeedsNoToken()
    {
        var (course, _) = await CourseAsync();
        var learner = await CompletedAsync(course);
        await RunAfterAsync(Enrolment.FollowUpAfter);
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var visitor = fixture.App.Visitor();

        using var response = await visitor.Http.PostAsync(new Uri($"/unsubscribe/{await KeyAsync(learner)}", UriKind.Relative), body);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await WantsAsync(learner)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("%27%20OR%201=1")]
    public async Task Unsubscribe_KeyOfNobody_IsNotFound(string key)
    {
        using var visitor = fixture.App.Visitor();

        (await visitor.GetAsync($"/unsubscribe/{key}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.PostAsync($"/unsubscribe/{key}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Course Course, Offering Offering)> CourseAsync()
    {
        var tutor = await Given.MentorAsync();
        var course = await Given.CourseAsync(tutor.Id);
        var offering = await Given.OfferingAsync(
            tutor.Id, $"Deeper into {course.Slug}", new(20_00, Currencies.Usd), change: description => description with { CourseId = course.Id });
        return (course, offering);
    }

    private async Task<User> CompletedAsync(Course course)
    {
        var learner = await Given.UserAsync();
        await Given.EnrolmentAsync(course, learner.Id, done: 2);
        return learner;
    }

    private async Task RunAfterAsync(Duration time)
    {
        fixture.App.Clock.MoveTo(Now + time);
        await using var scope = fixture.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FollowUpCourses>().RunAsync(1000, Now, CancellationToken.None);
    }

    private async Task<int> CountAsync(User learner)
    {
        await using var db = fixture.App.CreateContext();
        return await db.OutboxMessages.CountAsync(message => message.RecipientId == learner.Id && message.Kind == MessageKind.CourseFollowUp);
    }

    private async Task<string> KeyAsync(User learner)
    {
        await using var db = fixture.App.CreateContext();
        return await db.MailChoices.Where(choice => choice.UserId == learner.Id).Select(choice => choice.Key).SingleAsync();
    }

    private async Task<bool> WantsAsync(User learner)
    {
        await using var db = fixture.App.CreateContext();
        return (await db.MailChoices.SingleAsync(choice => choice.UserId == learner.Id)).WantsSuggestions;
    }
}
