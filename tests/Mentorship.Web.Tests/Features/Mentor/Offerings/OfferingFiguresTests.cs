using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Offerings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Offerings;

public sealed class OfferingFiguresTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // The viewer, the mentor, the offerings, their sessions, their income.
    private const int MostQueries = 5;

    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task List_Offerings_AreGroupedByCourseAndLiveOnesComeFirst()
    {
        var (mentor, person) = await MentorAsync();
        var zoology = await Given.CourseAsync(mentor.Id, "Zoology");
        var algebra = await Given.CourseAsync(mentor.Id, "Algebra");
        await Given.OfferingAsync(mentor.Id, "On its own");
        await Given.OfferingAsync(mentor.Id, "On its own, draft", publish: false);
        await Given.OfferingAsync(mentor.Id, "Beasts", change: description => description with { CourseId = zoology.Id });
        await Given.OfferingAsync(mentor.Id, "Numbers", change: description => description with { CourseId = algebra.Id });
        var paused = await Given.OfferingAsync(mentor.Id, "On its own, paused");
        await person.PostAsync($"/mentor/offerings/{paused.Id}/pause");

        var page = await person.GetAsync("/mentor/offerings");

        page.TextsOf("h2").ShouldBe(["With a course", "On their own"]);
        page.TextsOf("h3").ShouldBe(["Algebra", "Zoology"]);
        page.TextsOf(".own-offering-title").ShouldBe(["Numbers", "Beasts", "On its own", "On its own, paused", "On its own, draft"]);
    }

    [Fact]
    public async Task List_SessionsOfAllKinds_AreCountedAsThePageSays()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Counted", new Money(50_00, Currencies.Usd));
        var other = await Given.OfferingAsync(mentor.Id, "Not counted", new Money(0, Currencies.Usd));
        var mentee = (await Given.UserAsync()).Id;
        await Given.PaidAsync(offering, mentee, Ten);
        var cancelled = await Given.PaidAsync(offering, mentee, Ten + Duration.FromDays(1));
        await Given.CancelledAsync(cancelled);
        await Given.HoldAsync(offering, mentee, Ten + Duration.FromDays(2));
        await Given.CompletedAsync(offering, mentee, Ten - Duration.FromDays(10));
        var reviewed = await Given.BookingAsync(offering, mentee, Ten - Duration.FromDays(12));
        await Given.ReviewAsync(reviewed, 4, "It computes.");

        var page = await person.GetAsync("/mentor/offerings");

        FiguresOf(page, "Counted").ShouldBe(["0", "4", "1", "$35", "4.0(1)4.0 out of 5, 1 review"]);
        FiguresOf(page, "Not counted").ShouldBe(["0", "0", "0", "$0", "None yet"]);
        page.Text.ShouldContain("1 upcoming");
    }

    [Fact]
    public async Task List_Views_AreThoseOfOthersWhoLooked()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, "Looked at");
        var address = $"/offerings/{offering.Id}";
        using var visitor = fixture.App.Visitor();
        await visitor.GetAsync(address);
        await (await Given.SignedInAsync()).Person.GetAsync(address);
        await KeepViewsAsync();
        await visitor.GetAsync(address);

        // None of these is somebody who looks at it.
        await person.GetAsync(address);
        foreach (var (method, name, value) in new[]
        {
            (HttpMethod.Head, "Accept", "text/html"),
            (HttpMethod.Get, "Sec-Purpose", "prefetch;prerender"),
            (HttpMethod.Get, "HX-Request", "true"),
            (HttpMethod.Get, "User-Agent", "Mozilla/5.0 (compatible; Examplebot/2.1)"),
        })
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
            request.Headers.Add(name, value);
            using var answer = await visitor.Http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }

        FiguresOf(await person.GetAsync("/mentor/offerings"), "Looked at")[0].ShouldBe("2");
        await KeepViewsAsync();
        FiguresOf(await person.GetAsync("/mentor/offerings"), "Looked at")[0].ShouldBe("3");
    }

    [Fact]
    public async Task List_ManyOfferingsAndSessions_AsksNoMoreThanForOne()
    {
        var (mentor, person) = await MentorAsync();
        await Given.OfferingAsync(mentor.Id);
        (await QueriesOfAsync(person)).ShouldBeInRange(1, MostQueries);
        for (var number = 0; number < 6; number++)
        {
            var offering = await Given.OfferingAsync(mentor.Id, $"Number {number}");
            await Given.CompletedAsync(offering, (await Given.UserAsync()).Id, Ten - Duration.FromDays(number + 3));
        }

        (await QueriesOfAsync(person)).ShouldBeInRange(1, MostQueries);
    }

    private static IReadOnlyList<string> FiguresOf(Page page, string title)
    {
        var line = page.Document.QuerySelectorAll(".own-offering").Single(item => item.QuerySelector(".own-offering-title")!.TextContent == title);
        return [.. line.QuerySelectorAll("dd").Select(figure => string.Join(' ', figure.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))];
    }

    private Task KeepViewsAsync() => fixture.App.Services.GetRequiredService<ViewCounter>().KeepAsync(CancellationToken.None);

    private async Task<long> QueriesOfAsync(Person person)
    {
        var before = fixture.App.Commands.Count;
        await person.GetAsync("/mentor/offerings");
        return fixture.App.Commands.Count - before;
    }

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await Given.MentorAsync();
        return (mentor, await Given.SignInAsync(mentor));
    }
}
