using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;
using Mentorship.Web.Tests.Infrastructure.Hosting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Payments;

/// <summary>
/// The process is really killed (SIGKILL) between the capture of a payment and what follows from it: while the provider
/// answers, in the middle of each table's writing, and in the commit, where the database goes on without anyone to hear.
/// Afterwards each captured payment is one booking or one refund.
/// </summary>
public sealed class KilledProcessTests(DatabaseFixture databases) : IAsyncLifetime
{
    private readonly TestClock _clock = new(TestClock.Usual);
    private DatabaseFolder _folder = null!;
    private TestDatabase _database = null!;
    private StripeServer _stripe = null!;
    private MentorshipApp _pages = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TestDatabases.SqlServer is not null, "The statements are stopped by triggers of PostgreSQL.");
        _folder = RunningApp.Clone();
        _database = await databases.CreateAsync();
        _stripe = await StripeServer.StartAsync(_clock);
        _pages = MentorshipApp.Start(_database.Options, _clock, builder =>
        {
            foreach (var (key, value) in _stripe.Settings)
            {
                builder.UseSetting(key, value);
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _pages.DisposeAsync();
        await _stripe.DisposeAsync();
        await _database.DisposeAsync();
        await _folder.DisposeAsync();
    }

    [Fact]
    public async Task Kill_WhileTheProviderAnswersThatItIsPaid_IsBookedByTheSweep()
    {
        var (payer, paymentId, webhook) = await PaidAsync();
        await using var victim = await StartVictimAsync(_clock.GetCurrentInstant());
        _stripe.MeanwhileNext(() => victim.SignalAsync("KILL"));

        await TellInVainAsync(victim, webhook);

        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Open);
        await ShouldEndBookedAsync(payer, paymentId);
    }

    [Theory]
    [InlineData("Payments", false)]
    [InlineData("LedgerEntries", false)]
    [InlineData("Bookings", false)]
    [InlineData("BookingEvents", false)]
    [InlineData("Payments", true)]
    [InlineData("ProviderEvents", false)]
    public async Task Kill_WhileATableIsWritten_IsBookedByTheSweep(string table, bool inTheCommit)
    {
        var (payer, paymentId, webhook) = await PaidAsync();
        await using var victim = await StartVictimAsync(_clock.GetCurrentInstant());

        await StopAtAsync(table, inTheCommit, victim, () => TellInVainAsync(victim, webhook));

        // What was in the commit, or after it, has come about; all else is undone.
        var hasCommitted = inTheCommit || table == "ProviderEvents";
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(hasCommitted ? PaymentStatus.Captured : PaymentStatus.Open);
        await ShouldEndBookedAsync(payer, paymentId);

        // The provider, which was never answered, sends its message again.
        (await Payer.TellAsync(_pages, StripeServer.Sign(webhook.Body, _clock.GetCurrentInstant().ToUnixTimeSeconds()), "stripe")).ShouldBe(System.Net.HttpStatusCode.OK);
        await ShouldEndBookedAsync(payer, paymentId);
    }

    [Theory]
    [InlineData("Refunds", false)]
    [InlineData("Refunds", true)]
    public async Task Kill_WhileARefundIsOwed_IsGivenBackOnce(string table, bool inTheCommit)
    {
        var (payer, paymentId, webhook) = await PaidAsync();
        Pass(Duration.FromMinutes(6));
        await Payer.HoldAsync(_pages, payer.Offering, Payer.Nine);
        await using var victim = await StartVictimAsync(_clock.GetCurrentInstant());

        var again = StripeServer.Sign(webhook.Body, _clock.GetCurrentInstant().ToUnixTimeSeconds());
        await StopAtAsync(table, inTheCommit, victim, () => TellInVainAsync(victim, again));

        await ShouldEndRefundedAsync(payer, paymentId);
    }

    [Fact]
    public async Task Kill_WhileTheProviderGivesBack_IsGivenBackOnce()
    {
        var (payer, paymentId, _) = await PaidAsync();
        await payer.ReturnAsync(paymentId);
        await _pages.Given.CancelledAsync(payer.BookingId);

        // Its jobs send the refund as soon as it runs. It asks what there is, and then makes one.
        var killed = new TaskCompletionSource();
        RunningApp? victim = null;
        var isUp = new TaskCompletionSource();
        _stripe.MeanwhileNext(
            async () =>
            {
                await isUp.Task;
                await victim!.SignalAsync("KILL");
                killed.SetResult();
            },
            before: 1);
        victim = await StartVictimAsync(_clock.GetCurrentInstant(), jobs: true);
        await using (victim)
        {
            isUp.SetResult();
            await killed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            await victim.ExitAsync();
        }

        _stripe.Refunds.Count.ShouldBe(1);
        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Status.ShouldBe(RefundStatus.Owed);
        await ShouldEndRefundedAsync(payer, paymentId);
    }

    [Fact]
    public async Task Kill_AndStartAgain_TheJobsBookWithoutAnybodysRequest()
    {
        var (payer, paymentId, webhook) = await PaidAsync();
        await using (var victim = await StartVictimAsync(_clock.GetCurrentInstant()))
        {
            await StopAtAsync("Payments", inTheCommit: false, victim, () => TellInVainAsync(victim, webhook));
        }

        await using var restarted = await StartVictimAsync(_clock.GetCurrentInstant() + Duration.FromMinutes(2), jobs: true);

        await UntilAsync(async () => (await payer.BookingAsync()).Status == BookingStatus.Confirmed);
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Captured);
        await using var db = _pages.CreateContext();
        await Books.ShouldBalanceAsync(db);
    }

    private async Task<(Payer Payer, Guid PaymentId, SignedWebhook Webhook)> PaidAsync()
    {
        var payer = await Payer.HoldAsync(_pages);
        var (paymentId, page) = await payer.BeginAsync();
        return (payer, paymentId, _stripe.Pay(page.Segments[^1]));
    }

    private Task<RunningApp> StartVictimAsync(Instant now, bool jobs = false) => RunningApp.StartAsync(
        _folder,
        "Development",
        [
            .. RunningApp.On(_database.Options),
            .. _stripe.Settings.Select(setting => (setting.Key, (string?)setting.Value)),
            ("Clock:StartAt", now.ToString()),
            ("Jobs:Enabled", jobs ? "true" : "false"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
        ]);

    private static async Task TellInVainAsync(RunningApp victim, SignedWebhook webhook)
    {
        using var http = new HttpClient();
        await Should.ThrowAsync<HttpRequestException>(() => webhook.SendToAsync(http, new Uri(victim.Address, "/webhooks/payments/stripe")));
    }

    /// <summary>Lets the database wait where it writes the table, or where it commits that, and kills who asked for it.</summary>
    private async Task StopAtAsync(string table, bool inTheCommit, RunningApp victim, Func<Task> deed)
    {
#pragma warning disable EF1002 // Names of tables cannot be parameters; these are the tests' own.
        await using var db = _pages.CreateContext();
        await db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(5); RETURN NEW; END $$;
            CREATE {(inTheCommit ? "CONSTRAINT " : "")}TRIGGER wait_here {(inTheCommit ? "AFTER" : "BEFORE")} INSERT OR UPDATE ON "{table}"
            {(inTheCommit ? "DEFERRABLE INITIALLY DEFERRED" : "")} FOR EACH ROW EXECUTE FUNCTION wait_here()
            """);
        var running = deed();
        await UntilAsync(async () => await SleepersAsync(db) > 0);
        await victim.SignalAsync("KILL");
        await victim.ExitAsync();
        await running;
        await UntilAsync(async () => await SleepersAsync(db) == 0);
        await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER wait_here ON \"{table}\"; DROP FUNCTION wait_here()");
#pragma warning restore EF1002
    }

    private static Task<int> SleepersAsync(MentorshipDbContext db) => db.Database
        .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")
        .SingleAsync();

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 2400; attempt++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("Waited for two minutes in vain.");
    }

    private async Task ShouldEndBookedAsync(Payer payer, Guid paymentId)
    {
        await SettleAsync();
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Captured);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        (await payer.RefundsAsync(paymentId)).ShouldBeEmpty();
        _stripe.Refunds.ShouldBeEmpty();
    }

    private async Task ShouldEndRefundedAsync(Payer payer, Guid paymentId)
    {
        await SettleAsync();
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Captured);
        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Amount.ShouldBe(Payer.Price);
        _stripe.Refunds.ShouldHaveSingleItem().Amount.ShouldBe(Payer.Price.MinorUnits);
    }

    /// <summary>What the jobs of the process that comes after do, twice.</summary>
    private async Task SettleAsync()
    {
        for (var run = 0; run < 2; run++)
        {
            Pass(Duration.FromMinutes(3));
            await Payer.SweepAsync(_pages);
            await Payer.SendRefundsAsync(_pages);
        }

        await using var db = _pages.CreateContext();
        await Books.ShouldBalanceAsync(db);
    }

    private void Pass(Duration time) => _clock.MoveTo(_clock.GetCurrentInstant() + time);
}
