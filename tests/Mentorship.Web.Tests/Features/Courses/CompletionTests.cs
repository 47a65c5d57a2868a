using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Courses;

/// <summary>What follows a course: on its page, and for programs.</summary>
public sealed class CompletionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 3, 3, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Show_SevenLinkedOfferings_SuggestsTheFiveSoonest()
    {
        var (course, _, tutor) = await CourseWithOfferingsAsync(7);
        await Given.OfferingAsync(tutor.Id, "A draft", publish: false, change: description => description with { CourseId = course.Id });
        await Given.OfferingAsync(tutor.Id, "Not linked");
        var (_, person) = await CompletedAsync(course);

        var page = await person.GetAsync($"/courses/{course.Slug}/completion");

        page.TextsOf("h2").ShouldContain("Master this course with mentorship");
        page.TextsOf("article h3").ShouldBe(["Session 2", "Session 3", "Session 4", "Session 5", "Session 6"]);
        var first = page.TextsOf("article")[0];
        first.ShouldContain("Charles Babbage");
        first.ShouldContain("Next: Tue 3 Mar, 11:00 London (GMT+0)");
        first.ShouldContain("$20");
        first.ShouldContain("1 h");
        var all = await person.GetAsync(page.Element($"a[href='/offerings?course={course.Slug}']").GetAttribute("href")!);
        all.TextsOf("h1").ShouldBe([$"Offerings for {course.Title}"]);
        all.TextsOf("#found").ShouldBe(["7 offerings"]);
        page.Text.ShouldContain("View all (7)");
        all.TextsOf("article h3").ShouldContain("Session 1");
        all.TextsOf("article h3").ShouldNotContain("Not linked");
    }

    [Fact]
    public async Task Show_FreeForMembersOnly_IsSuggestedToMembersAlone()
    {
        var (course, _, tutor) = await CourseWithOfferingsAsync(1);
        await Given.OfferingAsync(tutor.Id, "For members", change: description => description with { CourseId = course.Id, IsIncluded = true });
        var (learner, person) = await CompletedAsync(course);

        (await person.GetAsync($"/courses/{course.Slug}/completion")).TextsOf("article h3").ShouldBe(["Session 1"]);
        await Given.MembershipAsync(learner.Id);
        (await person.GetAsync($"/courses/{course.Slug}/completion")).TextsOf("article h3").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Book_OnePress_HoldsTheNextTime()
    {
        var (course, offerings, _) = await CourseWithOfferingsAsync(3);
        var (learner, person) = await CompletedAsync(course);

        var step = await person.SubmitAsync(await person.GetAsync($"/courses/{course.Slug}/completion"), "/bookings");

        step.TextsOf("h1").ShouldBe(["What is it about?"]);
        await using var db = fixture.App.CreateContext();
        var held = await db.Bookings.SingleAsync(booking => booking.MenteeId == learner.Id);
        held.OfferingId.ShouldBe(offerings[1].Id);
        held.StartsAt.ShouldBe(Tuesday + Duration.FromHours(2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Show_FewOfferings_ShowsWhatThereIsOrNothing(int count)
    {
        var (course, _, _) = await CourseWithOfferingsAsync(count);
        var (_, person) = await CompletedAsync(course);

        var page = await person.GetAsync($"/courses/{course.Slug}/completion");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("article").Count.ShouldBe(count);
        page.TextsOf("h2").Count.ShouldBe(count);
    }

    [Fact]
    public async Task Dismiss_ThenShowAgain_IsRememberedOnTheAccount()
    {
        var (course, _, _) = await CourseWithOfferingsAsync(3);
        var (learner, person) = await CompletedAsync(course);
        var (_, other) = await CompletedAsync(course);
        var address = $"/courses/{course.Slug}/completion";

        var away = await person.SubmitAsync(await person.GetAsync(address), $"{address}/dismissal");
        away.TextsOf("article").ShouldBeEmpty();
        (await (await Given.SignInAsync(learner)).GetAsync(address)).TextsOf("article").ShouldBeEmpty();
        (await other.GetAsync(address)).TextsOf("article").Count.ShouldBe(3);

        var back = await person.SubmitAsync(away, $"{address}/suggestions");
        back.TextsOf("article").Count.ShouldBe(3);
    }

    [Fact]
    public async Task Suggestions_SignedIn_AreThoseOfThePage()
    {
        var (course, offerings, _) = await CourseWithOfferingsAsync(6);
        var (_, person) = await CompletedAsync(course);

        var json = await person.Http.GetStringAsync(new Uri($"/api/mentorship/suggestions?courseId={course.Id}", UriKind.Relative));

        var answer = System.Text.Json.JsonDocument.Parse(json).RootElement;
        answer.GetProperty("total").GetInt32().ShouldBe(6);
        var all = answer.GetProperty("suggestions").EnumerateArray().ToList();
        all.Select(row => row.GetProperty("title").GetString()).ShouldBe(["Session 2", "Session 3", "Session 4", "Session 5", "Session 6"]);
        var first = all[0];
        first.GetProperty("offeringId").GetGuid().ShouldBe(offerings[1].Id);
        first.GetProperty("mentor").GetString().ShouldBe("Charles Babbage");
        first.GetProperty("minutes").GetInt32().ShouldBe(60);
        first.GetProperty("price").GetProperty("minorUnits").GetInt64().ShouldBe(20_00);
        first.GetProperty("price").GetProperty("currency").GetString().ShouldBe("USD");
        first.GetProperty("nextAvailableAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 3, 11, 0, 0, TimeSpan.Zero));
        first.GetProperty("url").GetString().ShouldBe($"{fixture.App.Address.GetLeftPart(UriPartial.Authority)}/offerings/{offerings[1].Id}");
    }

    [Fact]
    public async Task Suggestions_OfOnesOwnCourse_AreNone()
    {
        var (course, _, tutor) = await CourseWithOfferingsAsync(3);

        var json = await (await Given.SignInAsync(tutor)).Http.GetStringAsync(new Uri($"/api/mentorship/suggestions?courseId={course.Id}", UriKind.Relative));

        json.ShouldBe("""{"suggestions":[],"total":0}""");
    }

    [Fact]
    public async Task Suggestions_WrongQuestions_AreRefusedAsJson()
    {
        var draft = await Given.CourseAsync((await Given.MentorAsync()).Id, "Hidden from programs", publish: false);
        var (_, person) = await Given.SignedInAsync();
        foreach (var (who, query, status) in new[]
        {
            (fixture.App.Visitor(), $"?courseId={draft.Id}", HttpStatusCode.Unauthorized),
            (person, "", HttpStatusCode.BadRequest),
            (person, "?courseId=engines", HttpStatusCode.BadRequest),
            (person, $"?courseId={Guid.Empty}", HttpStatusCode.NotFound),
            (person, $"?courseId={draft.Id}", HttpStatusCode.NotFound),
        })
        {
            using var response = await who.Http.GetAsync(new Uri($"/api/mentorship/suggestions{query}", UriKind.Relative));

            response.StatusCode.ShouldBe(status, query);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    /// <summary>A course with so many offerings, "Session 1" and so on; the first has no free time, each other the next hour.</summary>
    private async Task<(Course Course, IReadOnlyList<Offering> Offerings, User Tutor)> CourseWithOfferingsAsync(int count)
    {
        var tutor = await Given.MentorAsync();
        var course = await Given.CourseAsync(tutor.Id);
        var offerings = new List<Offering>();
        for (var number = 1; number <= count; number++)
        {
            var offering = await Given.OfferingAsync(
                tutor.Id, $"Session {number}", new(20_00, Currencies.Usd), change: description => description with { CourseId = course.Id });
            offerings.Add(offering);
            var next = number == 1 && count > 1 ? (Instant?)null : Tuesday + Duration.FromHours(number);
            await using var db = fixture.App.CreateContext();
            await db.Offerings.Where(row => row.Id == offering.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.NextAvailableAt, next));
        }

        return (course, offerings, tutor);
    }

    private async Task<(User Learner, Person Person)> CompletedAsync(Course course)
    {
        var (learner, person) = await Given.SignedInAsync();
        await Given.EnrolmentAsync(course, learner.Id, done: 2);
        return (learner, person);
    }
}
