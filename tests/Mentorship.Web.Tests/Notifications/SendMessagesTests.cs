using System.Diagnostics;
using Mentorship.Core.Notifications;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>Mail through a real server, whatever that does.</summary>
public sealed partial class SendMessagesTests(DatabaseFixture databases) : IAsyncLifetime
{
    // Wednesday 4 March 2026, 10:00 in Berlin.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    private readonly TestClock _clock = new(TestClock.Usual);
    private TestDatabase _database = null!;
    private SmtpServer _server = null!;
    private MentorshipApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SmtpServer.StartAsync();
        _database = await databases.CreateAsync();
        _app = StartApp(_server);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Run_Booked_BothGetOneAndNothingMore()
    {
        var mentee = await BookedAsync();

        await RunAsync();
        await RunAsync();

        (await _server.ReadMailsAsync()).Count.ShouldBe(2);
        (await _server.ReadMailsAsync()).Select(mail => mail.To).ShouldBeUnique();
        (await _server.ReadMailsAsync()).ShouldContain(mail => mail.To == mentee);
        var messages = await MessagesAsync();
        messages.ShouldAllBe(message => message.Status == OutboxStatus.Sent && message.SentAt == TestClock.Usual && message.Attempts == 1);
        messages.ShouldAllBe(message => message.DueAt == null);
    }

    [Fact]
    public async Task Run_OnFourNodesAtOnce_SendsEachOnce()
    {
        for (var day = 0; day < 5; day++)
        {
            await BookedAsync(Start + Duration.FromDays(day));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync())));

        (await _server.ReadMailsAsync()).Count.ShouldBe(10);
        (await _server.ReadMailsAsync()).Select(mail => mail.Content.Header("Message-ID")).ShouldBeUnique();
    }

    [Fact]
    public async Task Run_ServerSays421ForTenMinutes_SendsEachOnceAfterwards()
    {
        await BookedAsync();
        await _server.BehaveAsync(SmtpBehaviour.Busy);
        for (var second = 0; second <= 600; second += 3)
        {
            _clock.MoveTo(TestClock.Usual + Duration.FromSeconds(second));
            await RunAsync();
        }

        var waiting = await MessagesAsync();
        waiting.ShouldAllBe(message => message.Status == OutboxStatus.Waiting && message.LastError.StartsWith("The mail server answered 421"));

        // Longer and longer waits: not two hundred attempts, but four for each.
        waiting.ShouldAllBe(message => message.Attempts == 4);
        (await _server.CountConnectionsAsync()).ShouldBe(8);

        await _server.BehaveAsync(SmtpBehaviour.Take);
        _clock.MoveTo(waiting.Max(message => message.DueAt!.Value));
        await RunAsync();
        await RunAsync();

        (await _server.ReadMailsAsync()).Count.ShouldBe(2);
        (await MessagesAsync()).ShouldAllBe(message => message.Status == OutboxStatus.Sent && message.LastError == "");
    }

    [Fact]
    public async Task Run_ServerAway_LeavesTheRestDueAndAsksNotForEach()
    {
        await BookedAsync();
        await _server.BehaveAsync(SmtpBehaviour.Busy);

        await RunAsync();

        (await _server.CountConnectionsAsync()).ShouldBe(1);
        (await MessagesAsync()).Select(message => message.Attempts).Order().ShouldBe([0, 1]);
    }

    [Fact]
    public async Task Run_RecipientRefused_IsADeadLetterUntilAnAdminHasItTriedAgain()
    {
        await BookedAsync();
        await _server.BehaveAsync(SmtpBehaviour.RefuseRecipients);
        await RunAsync();

        var dead = await MessagesAsync();
        dead.ShouldAllBe(message => message.Status == OutboxStatus.Dead && message.DueAt == null && message.LastError.Contains("550"));
        await _server.BehaveAsync(SmtpBehaviour.Take);
        _clock.MoveTo(TestClock.Usual + Duration.FromDays(2));
        await RunAsync();
        (await _server.ReadMailsAsync()).ShouldBeEmpty();

        var admin = await _app.Given.UserAsync("Grace Hopper");
        (await RetryAsync(dead[0].Id, admin.Id)).ShouldBeTrue();
        (await RetryAsync(dead[0].Id, admin.Id)).ShouldBeFalse();
        await RunAsync();

        (await _server.ReadMailsAsync()).ShouldHaveSingleItem().To.ShouldBe(dead[0].Address);
        var sent = (await MessagesAsync()).Single(message => message.Id == dead[0].Id);
        (sent.Status, sent.Attempts, sent.RetriedById, sent.RetriedAt).ShouldBe((OutboxStatus.Sent, 1, admin.Id, _clock.GetCurrentInstant()));
    }

    [Fact]
    public async Task Run_RecipientPutOff_IsTriedForADayAndDiesThen()
    {
        await BookedAsync();
        await _server.BehaveAsync(SmtpBehaviour.PutOffRecipients);
        var attempts = 0;
        for (; (await MessagesAsync()).Any(message => message.Status == OutboxStatus.Waiting); attempts++)
        {
            attempts.ShouldBeLessThan(100);
            _clock.MoveTo((await MessagesAsync()).Max(message => message.DueAt!.Value));
            await RunAsync();
        }

        attempts.ShouldBe(OutboxMessage.MaxAttempts);
        (await MessagesAsync()).ShouldAllBe(message => message.Status == OutboxStatus.Dead && message.LastError.Contains("450"));
        (_clock.GetCurrentInstant() - TestClock.Usual).ShouldBeInRange(Duration.FromHours(20), Duration.FromHours(30));
    }

    [Fact]
    public async Task Run_ConnectionCutAfterData_GoesOutAgainUnderTheSameName()
    {
        await BookedAsync();
        await _server.BehaveAsync(SmtpBehaviour.CutAfterData);
        await RunAsync();
        (await MessagesAsync()).ShouldAllBe(message => message.Status == OutboxStatus.Waiting);

        await _server.BehaveAsync(SmtpBehaviour.Take);
        _clock.MoveTo(TestClock.Usual + Duration.FromMinutes(1));
        await RunAsync();

        (await MessagesAsync()).ShouldAllBe(message => message.Status == OutboxStatus.Sent);
        (await _server.ReadMailsAsync()).Count.ShouldBe(3);
        (await _server.ReadMailsAsync()).Select(mail => mail.Content.Header("Message-ID")).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Run_ProcessDiedWhileItSent_GoesOutAgainWhenItsTimeIsOver()
    {
        await BookedAsync();
        await _server.BehaveAsync(SmtpBehaviour.HangAfterData);
        using var died = new CancellationTokenSource();
        var run = RunAsync(cancellationToken: died.Token);
        await UntilMailAsync();
        await died.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(run);

        await _server.BehaveAsync(SmtpBehaviour.Take);
        _clock.MoveTo(TestClock.Usual + OutboxMessage.Lease - Duration.FromSeconds(1));
        await RunAsync();
        (await _server.ReadMailsAsync()).Count.ShouldBe(2, "somebody else sends the first, as far as anyone knows");
        _clock.MoveTo(TestClock.Usual + OutboxMessage.Lease);
        await RunAsync();

        (await _server.ReadMailsAsync()).Count.ShouldBe(3);
        var mails = await _server.ReadMailsAsync();
        mails[2].Content.Header("Message-ID").ShouldBe(mails[0].Content.Header("Message-ID"));
        (await MessagesAsync()).ShouldAllBe(message => message.Status == OutboxStatus.Sent);
    }

    [Theory]
    [InlineData(SmtpBehaviour.HangAtOnce)]
    [InlineData(SmtpBehaviour.HangAfterData)]
    public async Task Run_ServerNeverAnswers_GivesUpAndTriesLater(SmtpBehaviour behaviour)
    {
        await using var impatient = StartApp(_server, ("Mail:Timeout", "00:00:01"));
        await BookedAsync();
        await _server.BehaveAsync(behaviour);

        await RunAsync(app: impatient);

        var message = (await MessagesAsync()).Single(row => row.Attempts == 1);
        (message.Status, message.LastError).ShouldBe((OutboxStatus.Waiting, "The mail server takes too long to answer."));
        message.DueAt.ShouldBe(TestClock.Usual + Duration.FromMinutes(1));
    }

    [Fact]
    public async Task Run_FactsThatNobodyCanRead_TheOthersGoOut()
    {
        await BookedAsync();
        await using (var db = _app.CreateContext())
        {
            var first = (await MessagesAsync())[0].Id;
            await db.OutboxMessages.Where(row => row.Id == first).ExecuteUpdateAsync(row => row.SetProperty(message => message.Facts, "{}"));
        }

        await RunAsync();

        (await _server.ReadMailsAsync()).ShouldHaveSingleItem();
        (await MessagesAsync()).Single(message => message.Status == OutboxStatus.Waiting).LastError.ShouldEndWith("while it was sent.");
    }

    [Fact]
    public async Task Run_TlsWantedAndNotOffered_SendsNothingInTheClear()
    {
        await using var careful = StartApp(_server, ("Mail:Tls", "true"));
        await BookedAsync();

        await RunAsync(app: careful);

        (await _server.ReadMailsAsync()).ShouldBeEmpty();
        (await MessagesAsync()).ShouldAllBe(message => message.Status == OutboxStatus.Waiting);
    }

    [Theory]
    [InlineData(SmtpServer.Password, OutboxStatus.Sent)]
    [InlineData("another password", OutboxStatus.Waiting)]
    public async Task Run_ServerAsksForAPassword_TakesTheRightOne(string password, OutboxStatus status)
    {
        await using var server = await SmtpServer.StartAsync(wantsAuth: true);
        await using var app = StartApp(server, ("Mail:User", SmtpServer.User), ("Mail:Password", password));
        await BookedAsync();

        await RunAsync(app: app);

        var messages = await MessagesAsync();
        messages.ShouldAllBe(message => message.Status == status);
        messages.ShouldAllBe(message => !message.LastError.Contains(password));
    }

    private MentorshipApp StartApp(SmtpServer server, params (string Key, string Value)[] more) => MentorshipApp.Start(_database.Options, _clock, builder =>
    {
        foreach (var (key, value) in server.Settings)
        {
            builder.UseSetting(key, value);
        }

        foreach (var (key, value) in more)
        {
            builder.UseSetting(key, value);
        }
    });

    private async Task<string> BookedAsync(Instant? start = null)
    {
        var mentee = await _app.Given.UserAsync();
        var mentor = await _app.Given.MentorAsync();
        await _app.Given.BookedAsync(await _app.Given.OfferingAsync(mentor.Id), mentee.Id, start ?? Start);
        return mentee.Email!;
    }

    private async Task RunAsync(MentorshipApp? app = null, CancellationToken cancellationToken = default)
    {
        await using var scope = (app ?? _app).Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendMessages>().RunAsync(100, cancellationToken);
    }

    private async Task<bool> RetryAsync(Guid id, Guid actorId)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RetryMessage>().RunAsync(id, actorId, _clock.GetCurrentInstant(), CancellationToken.None);
    }

    private async Task UntilMailAsync()
    {
        var watch = Stopwatch.StartNew();
        while ((await _server.ReadMailsAsync()).Count == 0)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            await Task.Delay(20);
        }
    }

    private async Task<IReadOnlyList<OutboxMessage>> MessagesAsync()
    {
        await using var db = _app.CreateContext();
        return await db.OutboxMessages.AsNoTracking().OrderBy(message => message.Id).ToListAsync();
    }
}
