using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class CourseTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private static readonly Instant Wednesday = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Course_EnrolLearnCompleteAndBook_IsOneWay(bool javaScript)
    {
        var (course, title) = await CourseAsync(javaScript);
        var learner = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript });

        await learner.OpenAsync("/courses");
        await learner.Link(title).ClickAsync();
        await learner.ShouldReadAsync(title);
        await learner.Button("Enrol").ClickAsync();
        await learner.ShouldSeeAsync("0 of 2 lessons done");
        await learner.ShouldBeAccessibleAsync();

        await learner.Button("Mark as done The first cog").ClickAsync();
        await learner.ShouldSeeAsync("1 of 2 lessons done");
        await Expect(learner.Button("Complete the course")).ToHaveCountAsync(0);
        await learner.Button("Mark as done The second cog").ClickAsync();
        await learner.Button("Complete the course").ClickAsync();

        await learner.ShouldReadAsync($"You have completed {title}");
        await Expect(learner.Heading("Master this course with mentorship")).ToBeVisibleAsync();
        await learner.ShouldBeAccessibleAsync();
        await learner.Button($"Book Deeper 1 after {title}, Wed 4 Mar, 09:00 London (GMT+0)").ClickAsync();
        await learner.ShouldReadAsync("What is it about?");
        await learner.ShouldSeeAsync("Wednesday 4 March 2026, 09:00–10:00, London (GMT+0)");
        await learner.Field("What do you want to talk about?").FillAsync("What comes after the second cog.");
        await learner.Button("Book this session").ClickAsync();
        await learner.ShouldReadAsync("Your session with Charles Babbage is booked");
        await using var db = App.CreateContext();
        (await db.Enrolments.SingleAsync(row => row.CourseId == course.Id)).CompletedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Course_ByKeyboard_NeedsNothingElse()
    {
        var (course, _) = await CourseAsync(javaScript: true);
        var visitor = await SignedInAsync(await Given.UserAsync());
        await visitor.OpenAsync($"/courses/{course.Slug}");

        foreach (var button in new[] { "Enrol", "Mark as done The first cog", "Mark as done The second cog", "Complete the course" })
        {
            // Where Tab leads is the tests' of the keyboard; here each thing is to be reached and pressed without a mouse.
            await visitor.Button(button).FocusAsync();
            await Expect(visitor.Button(button)).ToBeFocusedAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            await Expect(visitor.Button(button)).ToHaveCountAsync(0);
        }

        await Expect(visitor.Heading("Master this course with mentorship")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Suggestions_PutAway_ComeBackWhenAskedFor()
    {
        var (course, _) = await CourseAsync(javaScript: true);
        var user = await Given.UserAsync();
        await Given.EnrolmentAsync(course, user.Id, done: 2);
        var learner = await SignedInAsync(user);

        await learner.OpenAsync($"/courses/{course.Slug}/completion");
        await learner.Button("Not now, put this away").ClickAsync();
        await learner.ShouldSeeAsync("You have put these suggestions away");
        await learner.ShouldBeAccessibleAsync();
        await learner.Button("Show again").ClickAsync();
        await Expect(learner.Link("View all (3)")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tutor_WritesLessonsALineEach_AndPeopleSeeThem(bool javaScript)
    {
        var tutor = await SignedInAsync(await Given.MentorAsync(), new() { JavaScript = javaScript, Width = 360 });

        await tutor.OpenAsync("/mentor/courses");
        await tutor.Link("New course").ClickAsync();
        await tutor.Field("Title").FillAsync($"Weaving {javaScript}");
        await tutor.Field("What people learn").FillAsync("How looms compute.");
        await tutor.Field("Lessons").FillAsync("Warp\nWeft (40 min)\nWarp");
        await tutor.Button("Publish").ClickAsync();
        await tutor.ShouldSeeAsync("“Warp” is there twice.");
        await tutor.ShouldBeAccessibleAsync();
        await tutor.Field("Lessons").FillAsync("Warp\nWeft (40 min)\nPattern");
        await tutor.Button("Publish").ClickAsync();
        await tutor.ShouldSeeAsync("people can enrol now");
        await tutor.Link($"Weaving {javaScript}").ClickAsync();

        await Expect(tutor.Page.Locator(".lesson-title")).ToHaveTextAsync(["Warp", "Weft 40 min", "Pattern"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mentor_SavedAndWaitedFor_StandsInTheList(bool javaScript)
    {
        var mentor = await Given.MentorAsync("Rózsa Péter");
        var user = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript, Width = 360 });
        await using var db = App.CreateContext();
        var slug = await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync();

        await user.OpenAsync($"/mentors/{slug}");
        await user.Button("Save Rózsa Péter").ClickAsync();
        await user.Button("Tell me when there is a time").ClickAsync();
        await user.ShouldSeeAsync("You get one mail when Rózsa Péter has a free time.");
        await user.ShouldBeAccessibleAsync();
        await user.OpenAsync("/account/favourites");
        await Expect(user.Button("You wait for a time: stop waiting for Rózsa Péter")).ToBeVisibleAsync();
        await user.ShouldBeAccessibleAsync();
        await user.Button("Forget Rózsa Péter").ClickAsync();
        await Expect(user.Button("Save Rózsa Péter")).ToBeVisibleAsync();
        await user.Button("You wait for a time: stop waiting for Rózsa Péter").ClickAsync();
        await user.ShouldSeeAsync("You have saved nobody yet.");
    }

    private async Task<(Course Course, string Title)> CourseAsync(bool javaScript)
    {
        // The mentor's own hours are in London, so that nine is free there.
        var tutor = await Given.MentorAsync("Charles Babbage", "Europe/London");
        var title = $"Engines {tutor.Id.ToString("N")[^6..]} {javaScript}";
        var course = await Given.CourseAsync(tutor.Id, title);
        for (var number = 1; number <= 3; number++)
        {
            var offering = await Given.OfferingAsync(
                tutor.Id, $"Deeper {number} after {title}", Money.Free(Currencies.Usd), change: description => description with { CourseId = course.Id });
            await using var db = App.CreateContext();
            var next = Wednesday + Duration.FromHours(number - 1);
            await db.Offerings.Where(row => row.Id == offering.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.NextAvailableAt, next));
        }

        return (course, title);
    }
}
