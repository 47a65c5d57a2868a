using System.Net;
using System.Net.Http.Headers;
using Mentorship.Core.Bookings;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>Sessions in calendar programs: the file of one session, and the private address of all.</summary>
public sealed class FeedTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Download_EitherOfTheTwo_IsPublishedWithTheSameNameAsTheInvitation()
    {
        var given = App.Given;
        var mentor = await given.MentorAsync();
        var (mentee, person) = await given.SignedInAsync();
        var booking = await given.BookedAsync(await given.OfferingAsync(mentor.Id), mentee.Id, Start);
        (await person.GetAsync($"/bookings/{booking}")).Element($"a[href='/bookings/{booking}/calendar.ics']").TextContent.ShouldBe("Add to your calendar");

        foreach (var one in new[] { person, await given.SignInAsync(mentor) })
        {
            var response = await one.Http.GetAsync(new Uri($"/bookings/{booking}/calendar.ics", UriKind.Relative));

            response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
            response.Content.Headers.ContentDisposition!.FileName.ShouldBe("session.ics");
            var read = (await CalendarReaders.ReadAsync(await response.Content.ReadAsStringAsync())).ShouldHaveSingleItem();
            (read.Method, read.Status, read.Uid, read.Sequence).ShouldBe(("PUBLISH", "CONFIRMED", $"{booking}@mentorship", 0));
            read.Attendees.ShouldBeEmpty("RFC 5546 has none in what is published");
        }
    }

    [Fact]
    public async Task Download_AnybodyElse_IsNotFound()
    {
        var given = App.Given;
        var mentor = await given.MentorAsync();
        var (mentee, person) = await given.SignedInAsync();
        var offering = await given.OfferingAsync(mentor.Id);
        var booking = await given.BookedAsync(offering, mentee.Id, Start);
        var held = await given.HoldAsync(offering, mentee.Id, Start + Duration.FromHours(3));

        (await StatusAsync((await given.SignedInAsync()).Person, $"/bookings/{booking}/calendar.ics")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(person, $"/bookings/{held.Id}/calendar.ics")).ShouldBe(HttpStatusCode.NotFound, "it is nobody's session yet");
        (await App.Visitor().GetAsync($"/bookings/{booking}/calendar.ics")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Feed_NoCookie_HasThatPersonsSessionsAndNoOthers()
    {
        var given = App.Given;
        var mentor = await given.MentorAsync();
        var offering = await given.OfferingAsync(mentor.Id);
        var (mentee, person) = await given.SignedInAsync();
        var own = await given.BookedAsync(offering, mentee.Id, Start);
        var cancelled = await given.BookedAsync(offering, mentee.Id, Start + Duration.FromHours(2));
        await given.CancelledAsync(cancelled);
        await given.HoldAsync(offering, mentee.Id, Start + Duration.FromHours(4));
        await given.BookedAsync(offering, (await given.UserAsync()).Id, Start + Duration.FromDays(1));
        var address = await MakeAddressAsync(person);

        var response = await App.Visitor().Http.GetAsync(address);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        response.Headers.CacheControl!.Private.ShouldBeTrue();
        var file = await response.Content.ReadAsStringAsync();
        var read = await CalendarReaders.ReadAsync(file);
        read.Select(one => (one.Uid, one.Status, one.Sequence)).ShouldBe([($"{own}@mentorship", "CONFIRMED", 0), ($"{cancelled}@mentorship", "CANCELLED", 1)]);
        read.ShouldAllBe(one => one.Method == "PUBLISH" && one.Attendees.Count == 0);
        file.ShouldNotContain("compute", Case.Insensitive, "what it is about is nothing for others' servers");
    }

    [Fact]
    public async Task Feed_Requests_AreTentativeForBothUntilTheyAreAnswered()
    {
        var given = App.Given;
        var mentor = await given.MentorAsync();
        var offering = await given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request });
        var (mentee, person) = await given.SignedInAsync();
        var waiting = await given.BookedAsync(offering, mentee.Id, Start);
        var declined = await given.BookedAsync(offering, mentee.Id, Start + Duration.FromHours(2));
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AnswerRequest>().DeclineAsync(declined, "I am away.", TestClock.Usual, CancellationToken.None);
        }

        foreach (var one in new[] { person, await given.SignInAsync(mentor) })
        {
            var address = await MakeAddressAsync(one);
            (await FeedAsync(address)).ShouldBe([($"{waiting}@mentorship", "TENTATIVE", 0), ($"{declined}@mentorship", "CANCELLED", 1)]);
            (await DownloadAsync(one, waiting)).ShouldBe(("PUBLISH", "TENTATIVE", 0));
            (await DownloadAsync(one, declined)).ShouldBe(("PUBLISH", "CANCELLED", 1));

            // At the instant at which it ends it is off, whether or not the job has noticed.
            App.Clock.MoveTo(TestClock.Usual + Duration.FromHours(48));
            (await FeedAsync(address))[0].ShouldBe(($"{waiting}@mentorship", "CANCELLED", 0));
            (await DownloadAsync(one, waiting)).ShouldBe(("PUBLISH", "CANCELLED", 0));
            App.Clock.MoveTo(TestClock.Usual);
        }
    }

    [Fact]
    public async Task Feed_ASessionThatIsAskedToMove_HasTheNumberOfItsMails()
    {
        var given = App.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var (mentee, person) = await given.SignedInAsync();
        var booking = await given.BookedAsync(offering, mentee.Id, Start);
        await given.AskedToMoveAsync(booking, Party.Mentor, Start + Duration.FromDays(2));

        (await FeedAsync(await MakeAddressAsync(person))).ShouldBe([($"{booking}@mentorship", "CONFIRMED", 0)]);
        var mail = (await fixture.SendAsync(booking, MessageKind.MoveAsked))[0];
        (await CalendarReaders.ReadAsync(mail.Calendar!)).Single().Sequence.ShouldBe(0);
    }

    [Fact]
    public async Task Feed_AMonthLater_HasForgottenWhatIsOver()
    {
        var given = App.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var (mentee, person) = await given.SignedInAsync();
        await given.BookingAsync(offering, mentee.Id, TestClock.Usual - Duration.FromDays(31));
        var recent = await given.BookingAsync(offering, mentee.Id, TestClock.Usual - Duration.FromDays(29));
        var address = await MakeAddressAsync(person);

        var read = await CalendarReaders.ReadAsync(await App.Visitor().Http.GetStringAsync(address));

        read.ShouldHaveSingleItem().Uid.ShouldBe($"{recent.Id}@mentorship");
    }

    [Fact]
    public async Task Feed_NothingChanged_SendsNothingAgain()
    {
        var given = App.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var (mentee, person) = await given.SignedInAsync();
        var booking = await given.BookedAsync(offering, mentee.Id, Start);
        var address = await MakeAddressAsync(person);
        using var program = App.Visitor();
        var tag = (await program.Http.GetAsync(address)).Headers.ETag!;

        (await AskAsync(program, address, tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await given.CancelledAsync(booking);
        (await AskAsync(program, address, tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Renew_TheOldAddressIsDeadAtOnce()
    {
        var (_, person) = await App.Given.SignedInAsync();
        var old = await MakeAddressAsync(person);
        (await StatusAsync(App.Visitor(), old.AbsolutePath)).ShouldBe(HttpStatusCode.OK);

        var address = await MakeAddressAsync(person);

        address.ShouldNotBe(old);
        (await StatusAsync(App.Visitor(), old.AbsolutePath)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(App.Visitor(), address.AbsolutePath)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(App.Visitor(), "/calendars/.ics")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Show_NoAddressYet_OffersOneAndHasNone()
    {
        var (_, person) = await App.Given.SignedInAsync();

        var page = await person.GetAsync("/account/calendar");

        page.TextsOf("main button").ShouldBe(["Make a private address"]);
        page.TextsOf("code").ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<(string Uid, string Status, int Sequence)>> FeedAsync(Uri address) =>
        [.. (await CalendarReaders.ReadAsync(await App.Visitor().Http.GetStringAsync(address))).Select(one => (one.Uid, one.Status, one.Sequence))];

    private static async Task<(string Method, string Status, int Sequence)> DownloadAsync(Person person, Guid booking)
    {
        var file = await person.Http.GetStringAsync(new Uri($"/bookings/{booking}/calendar.ics", UriKind.Relative));
        var read = (await CalendarReaders.ReadAsync(file)).ShouldHaveSingleItem();
        return (read.Method, read.Status, read.Sequence);
    }

    /// <summary>The address, on the port at which the application listens.</summary>
    private async Task<Uri> MakeAddressAsync(Person person)
    {
        var page = await person.SubmitAsync(await person.GetAsync("/account/calendar"), "/account/calendar");
        var address = new Uri(page.TextsOf("code").ShouldHaveSingleItem());
        address.AbsoluteUri.ShouldStartWith($"{MessagesFixture.Site}/calendars/");
        return new(App.Address, address.AbsolutePath);
    }

    private static async Task<HttpStatusCode> StatusAsync(Person person, string path) =>
        (await person.Http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;

    private static async Task<HttpResponseMessage> AskAsync(Person person, Uri address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await person.Http.SendAsync(request);
    }
}
