using System.Net;
using System.Text.Json;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.Turns;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

public sealed class LiveTimesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public async Task Follow_TimeTakenAndReleased_SaysSoEachTime()
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id);
        var mentee = await fixture.App.Given.UserAsync();
        using var visitor = fixture.App.Visitor();
        using var events = await OpenAsync(visitor, offering.Id, "2026-03-03");
        (await NextAsync(events)).ShouldContain("2026-03-03T09:00:00Z");

        var booking = await fixture.App.Given.BookedAsync(offering, mentee.Id, Ten);
        (await NextAsync(events)).ShouldNotContain("2026-03-03T09:00:00Z");

        await fixture.App.Given.CancelledAsync(booking);
        (await NextAsync(events)).ShouldContain("2026-03-03T09:00:00Z");
    }

    [Fact]
    public async Task Follow_TimesToMoveTo_KeepTheOwnAndLoseWhatSomeoneTakes()
    {
        var given = fixture.App.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var (mentee, person) = await given.SignedInAsync();
        var id = await given.BookedAsync(offering, mentee.Id, Ten);
        var (_, stranger) = await given.SignedInAsync();
        using var events = await OpenAsync(person, $"/bookings/{id}/reschedule/times?date=2026-03-03&zone=Europe/Berlin");
        var before = await NextAsync(events);

        await given.BookedAsync(offering, (await given.UserAsync()).Id, Ten + Duration.FromHours(3));
        var after = await NextAsync(events);

        before.ShouldContain("2026-03-03T09:00:00Z");
        before.ShouldContain("2026-03-03T12:00:00Z");
        after.ShouldNotContain("2026-03-03T12:00:00Z");
        using var others = await stranger.Http.GetAsync(new Uri($"/bookings/{id}/reschedule/times?date=2026-03-03", UriKind.Relative));
        others.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Follow_ByMorePeopleThanPagesAreMadeAtATime_KeepsNobodyElseWaiting()
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id);
        using var visitor = fixture.App.Visitor();
        var followed = new List<StreamReader>();
        for (var number = 0; number <= PageTurns.Count; number++)
        {
            followed.Add(await OpenAsync(visitor, offering.Id, "2026-03-03"));
        }

        (await visitor.GetAsync($"/offerings/{offering.Id}").WaitAsync(TimeSpan.FromSeconds(60))).Status.ShouldBe(HttpStatusCode.OK);
        followed.ForEach(events => events.Dispose());
    }

    [Fact]
    public async Task Follow_OwnOffering_IsNotFound()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        using var person = await fixture.App.Given.SignInAsync(mentor);

        using var answer = await person.Http.GetAsync(new Uri($"/offerings/{offering.Id}/times?date=2026-03-03&zone=UTC", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("9999-12-31")]
    [InlineData("nonsense")]
    public async Task Follow_DayThatCannotBeBooked_IsNotFound(string date)
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id);
        using var visitor = fixture.App.Visitor();

        using var answer = await visitor.Http.GetAsync(new Uri($"/offerings/{offering.Id}/times?date={date}&zone=UTC", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Head_LiveTimes_IsAnsweredAndOver()
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id);
        using var visitor = fixture.App.Visitor();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/offerings/{offering.Id}/times?date=2026-03-03");

        using var answer = await visitor.Http.SendAsync(request, patience.Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");

        // The connection is free for the next request.
        using var next = await visitor.Http.GetAsync(new Uri("/health/live", UriKind.Relative), patience.Token);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<StreamReader> OpenAsync(Person visitor, Guid offeringId, string date) =>
        OpenAsync(visitor, $"/offerings/{offeringId}/times?date={date}&zone=Europe/Berlin");

    private static async Task<StreamReader> OpenAsync(Person visitor, string address)
    {
        var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new(await answer.Content.ReadAsStreamAsync());
    }

    private static async Task<IReadOnlyList<string>> NextAsync(StreamReader events)
    {
        // Looks are a second apart; a busy machine may take its time.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        (await events.ReadLineAsync(patience.Token)).ShouldBe("event: times");
        var data = (await events.ReadLineAsync(patience.Token)).ShouldNotBeNull();
        await events.ReadLineAsync(patience.Token);
        return JsonSerializer.Deserialize<string[]>(data["data: ".Length..])!;
    }
}
