using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>
/// What becomes of the one entry of a session in calendars, from the request to the review: every mail about it has it, as it
/// stands, under the right number. ical.js, node-ical and Python's icalendar read each.
/// </summary>
public sealed class EntryTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>, IDisposable
{
    // Wednesday 4 March 2026, 10:00 in Berlin; and the Friday at 14:00.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 13, 0);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private MentorshipApp App => fixture.App;

    public void Dispose() => App.Clock.MoveTo(TestClock.Usual);

    [Fact]
    public async Task Requested_ThenApproved_IsTentativeAndThenConfirmedUnderTheNextNumber()
    {
        var booking = await RequestedAsync();

        foreach (var read in await EntriesAsync(booking, MessageKind.Requested, "TENTATIVE", 0))
        {
            (read.Start, read.Attendees.Count).ShouldBe(("2026-03-04T09:00:00Z", 2));
            read.Description.ShouldContain("Charles Babbage can answer until ");
            read.Description.ShouldContain("It is asked for, and not agreed on yet.");
        }

        await LaterAsync<AnswerRequest>((answer, now) => answer.ApproveAsync(booking, now, CancellationToken.None));
        foreach (var read in await EntriesAsync(booking, MessageKind.Approved, "CONFIRMED", 1))
        {
            read.Description.ShouldContain($"Join, move or cancel it here: {MessagesFixture.Site}/bookings/{booking}");
        }
    }

    [Fact]
    public async Task Requested_NobodyHasSaidYes_EachTakesItAsTentative()
    {
        var booking = await RequestedAsync();
        (await fixture.SendAsync(booking)).ShouldAllBe(mail => Unfolded(mail).Contains("PARTSTAT=TENTATIVE") && !Unfolded(mail).Contains("PARTSTAT=ACCEPTED"));

        await LaterAsync<AnswerRequest>((answer, now) => answer.ApproveAsync(booking, now, CancellationToken.None));

        (await fixture.SendAsync(booking, MessageKind.Approved)).ShouldAllBe(mail => Unfolded(mail).Contains("PARTSTAT=ACCEPTED") && !Unfolded(mail).Contains("PARTSTAT=TENTATIVE"));
    }

    [Fact]
    public async Task Declined_IsTakenOutOfBothCalendars()
    {
        var booking = await RequestedAsync();
        await LaterAsync<AnswerRequest>((answer, now) => answer.DeclineAsync(booking, "I am away.", now, CancellationToken.None));

        await EntriesAsync(booking, MessageKind.Declined, "CANCELLED", 1, "CANCEL");
    }

    [Fact]
    public async Task RequestExpired_IsTakenOutOfBothCalendars()
    {
        var booking = await RequestedAsync();
        App.Clock.MoveTo(Start);
        await DoAsync<ExpireBookings>((expire, now) => expire.RunAsync(now, 100, CancellationToken.None));

        await EntriesAsync(booking, MessageKind.RequestExpired, "CANCELLED", 1, "CANCEL");
    }

    [Fact]
    public async Task RequestTakenBack_IsTakenOutOfBothCalendars()
    {
        var booking = await RequestedAsync();
        await LaterAsync<CancelBooking>((cancel, now) =>
            cancel.RunAsync(booking, Party.Mentee, new(CancellationReason.Ill, "I am ill."), now, CancellationToken.None));

        await EntriesAsync(booking, MessageKind.Cancelled, "CANCELLED", 1, "CANCEL");
    }

    [Fact]
    public async Task RequestCountered_ThenAccepted_StaysTentativeUntilItIsOnAtTheNewTime()
    {
        var booking = await RequestedAsync();
        App.Clock.MoveTo(App.Clock.GetCurrentInstant() + Minute);
        await App.Given.CounteredAsync(booking, Party.Mentor, Friday, "I teach then.");

        foreach (var read in await EntriesAsync(booking, MessageKind.MoveCountered, "TENTATIVE", 0))
        {
            read.Start.ShouldBe("2026-03-04T09:00:00Z");
            read.Description.ShouldContain("Another time is proposed: Friday 6 March 2026, ");
            read.Description.ShouldContain("Berlin (GMT+1)");
            read.Description.ShouldContain("London (GMT+0)");
        }

        var mails = await fixture.SendAsync(booking, MessageKind.MoveCountered);
        var mentees = mails.Single(mail => mail.Message.Name == "Ada Lovelace").Text;
        mentees.ShouldContain("Charles Babbage proposes another time");
        mentees.ShouldContain("Asked for: Wednesday 4 March 2026, 09:00–10:00, London (GMT+0)");
        mentees.ShouldContain("Proposed: Friday 6 March 2026, 13:00–14:00, London (GMT+0)");
        mentees.ShouldContain("Without an answer the request ends by itself, and you get all your money back. Another time can be proposed 2 times more.");
        mentees.ShouldContain("> I teach then.");

        App.Clock.MoveTo(App.Clock.GetCurrentInstant() + Minute);
        var proposal = await App.Given.OnTheTableAsync(booking);
        await DoAsync<MoveSession>((move, now) => move.AcceptAsync(booking, Party.Mentee, proposal, now, CancellationToken.None));
        foreach (var read in await EntriesAsync(booking, MessageKind.Approved, "CONFIRMED", 1))
        {
            (read.Start, read.End).ShouldBe(("2026-03-06T13:00:00Z", "2026-03-06T14:00:00Z"));
        }

        mails = await fixture.SendAsync(booking);
        mails.Count(mail => mail.Message.Kind == MessageKind.Approved).ShouldBe(2, "one message to each, and none that it was moved");
        mails.ShouldNotContain(mail => mail.Message.Kind == MessageKind.MoveAccepted);
        var mentors = mails.Single(mail => mail.Message.Kind == MessageKind.Approved && mail.Message.Name == "Charles Babbage").Text;
        mentors.ShouldContain("Ada Lovelace has accepted the other time: the session is on");
        mentors.ShouldContain("When: Friday 6 March 2026, 14:00–15:00, Berlin (GMT+1)");
        mentors.ShouldContain("Asked for was: Wednesday 4 March 2026, 10:00–11:00, Berlin (GMT+1)");
    }

    [Fact]
    public async Task RequestCountered_NobodyAnswers_SaysWhoseSilenceItWas()
    {
        var booking = await RequestedAsync();
        await App.Given.CounteredAsync(booking, Party.Mentor, Friday);
        App.Clock.MoveTo(Start);
        await DoAsync<ExpireReschedules>((expire, now) => expire.RunAsync(now, 100, CancellationToken.None));

        var mails = await fixture.SendAsync(booking, MessageKind.RequestExpired);

        mails.Single(mail => mail.Message.Name == "Ada Lovelace").Text.ShouldContain("Your request has ended without your answer");
        mails.Single(mail => mail.Message.Name == "Charles Babbage").Text.ShouldContain("Ada Lovelace has not answered in time");
        await EntriesAsync(booking, MessageKind.RequestExpired, "CANCELLED", 1, "CANCEL");
    }

    [Fact]
    public async Task Move_AskedCounteredAndEnded_KeepsTheEntryAndItsNumberAndIsNewlyStamped()
    {
        foreach (var (kind, end) in new (MessageKind, Func<MoveSession, Guid, Guid, Instant, Task>)[]
        {
            (MessageKind.MoveRejected, (move, id, proposal, now) => move.RejectAsync(id, Party.Mentor, proposal, "No.", now, CancellationToken.None)),
            (MessageKind.MoveWithdrawn, (move, id, proposal, now) => move.WithdrawAsync(id, Party.Mentee, proposal, now, CancellationToken.None)),
        })
        {
            var booking = await BookedAsync();
            App.Clock.MoveTo(App.Clock.GetCurrentInstant() + Minute);
            await App.Given.AskedToMoveAsync(booking, Party.Mentor, Friday);
            await StandsAsync(booking, MessageKind.MoveAsked, "Another time is proposed: Friday 6 March 2026, ");
            App.Clock.MoveTo(App.Clock.GetCurrentInstant() + Minute);
            await App.Given.CounteredAsync(booking, Party.Mentee, Friday + Duration.FromHours(1));
            await StandsAsync(booking, MessageKind.MoveCountered, "Another time is proposed: Friday 6 March 2026, ");
            var proposal = await App.Given.OnTheTableAsync(booking);
            await LaterAsync<MoveSession>((move, now) => end(move, booking, proposal, now));
            await StandsAsync(booking, kind, "It stays when it is. Another time was proposed: Friday 6 March 2026, ");
        }
    }

    [Fact]
    public async Task Move_Expired_KeepsTheEntryAndItsNumberAndIsNewlyStamped()
    {
        var booking = await BookedAsync();
        await App.Given.AskedToMoveAsync(booking, Party.Mentor, Start - Duration.FromHours(1));
        App.Clock.MoveTo(Start - Duration.FromHours(1));
        await DoAsync<ExpireReschedules>((expire, now) => expire.RunAsync(now, 100, CancellationToken.None));

        await StandsAsync(booking, MessageKind.MoveExpired, "It stays when it is.");
    }

    [Fact]
    public async Task Move_Accepted_HasTheNextNumberWhateverWasProposedBefore()
    {
        var booking = await BookedAsync();
        await App.Given.AskedToMoveAsync(booking, Party.Mentor, Friday);
        var proposal = await App.Given.OnTheTableAsync(booking);
        await LaterAsync<MoveSession>((move, now) => move.AcceptAsync(booking, Party.Mentee, proposal, now, CancellationToken.None));

        (await EntriesAsync(booking, MessageKind.MoveAccepted, "CONFIRMED", 1)).ShouldAllBe(read => read.Start == "2026-03-06T13:00:00Z");
    }

    [Fact]
    public async Task Completed_HasTheEntryAsItWasAndTheWayToRateIt()
    {
        var booking = await BookedAsync();
        App.Clock.MoveTo(Start + Duration.FromHours(2));
        await DoAsync<ConductSession>((conduct, now) => conduct.CompleteAsync(booking, actorId: null, now, CancellationToken.None));

        var read = (await StandsAsync(booking, MessageKind.Completed, $"Rate the session here: {MessagesFixture.Site}/bookings/{booking}/review")).ShouldHaveSingleItem();

        (read.Start, read.End).ShouldBe(("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z"));
    }

    [Fact]
    public async Task LinkChanged_KeepsTheEntryForTheLinkIsNotInIt()
    {
        var booking = await BookedAsync();
        await LaterAsync<ChangeMeetingLink>((change, now) => change.RunAsync(booking, "https://meet.example/room", now, CancellationToken.None));

        (await StandsAsync(booking, MessageKind.LinkChanged, "Its link has changed")).ShouldAllBe(read => !read.Description.Contains("meet.example"));
    }

    /// <summary>That the mails of a kind have the entry of a session that is on as it was first sent, stamped now, and say this in it.</summary>
    private async Task<IReadOnlyList<ReadEvent>> StandsAsync(Guid booking, MessageKind kind, string words)
    {
        var entries = await EntriesAsync(booking, kind, "CONFIRMED", 0);
        entries.ShouldAllBe(read => read.Start == "2026-03-04T09:00:00Z" && read.Description.Contains(words));
        return entries;
    }

    /// <summary>The entries in the mails of a kind, one to each person who is told.</summary>
    private async Task<IReadOnlyList<ReadEvent>> EntriesAsync(Guid booking, MessageKind kind, string status, int sequence, string method = "REQUEST")
    {
        var mails = await fixture.SendAsync(booking, kind);
        mails.Count.ShouldBe(kind == MessageKind.Completed ? 1 : 2);
        var entries = new List<ReadEvent>();
        foreach (var mail in mails)
        {
            mail.Mail.Part("text/calendar").Type.Parameters["method"].ShouldBe(method);
            var read = (await CalendarReaders.ReadAsync(mail.Calendar!)).ShouldHaveSingleItem();
            (read.Method, read.Status, read.Sequence, read.Uid).ShouldBe((method, status, sequence, $"{booking}@mentorship"));
            read.Stamp.ShouldBe(App.Clock.GetCurrentInstant().ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            entries.Add(read);
        }

        return entries;
    }

    private static string Unfolded(SentMail mail) => mail.Calendar!.Replace("\r\n ", "", StringComparison.Ordinal);

    private async Task<Guid> RequestedAsync()
    {
        var offering = await App.Given.OfferingAsync(
            (await App.Given.MentorAsync()).Id, price: new Money(5000, Currencies.Usd), change: description => description with { Mode = BookingMode.Request });
        return await App.Given.PaidAsync(offering, (await App.Given.UserAsync()).Id, Start);
    }

    private async Task<Guid> BookedAsync()
    {
        App.Clock.MoveTo(TestClock.Usual);
        return await App.Given.BookedAsync(await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id), (await App.Given.UserAsync()).Id, Start);
    }

    private Task LaterAsync<TUseCase>(Func<TUseCase, Instant, Task> deed)
        where TUseCase : notnull
    {
        App.Clock.MoveTo(App.Clock.GetCurrentInstant() + Minute);
        return DoAsync(deed);
    }

    private async Task DoAsync<TUseCase>(Func<TUseCase, Instant, Task> deed)
        where TUseCase : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await deed(scope.ServiceProvider.GetRequiredService<TUseCase>(), App.Clock.GetCurrentInstant());
    }
}
