using System.Data.Common;
using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Payments;

/// <summary>The database commits and its answer is lost: what is tried again must not happen twice.</summary>
public sealed class LostCommitTests(DatabaseFixture databases) : IAsyncLifetime
{
    private readonly LostCommit _lost = new();
    private TestDatabase? _database;

    private MentorshipApp App { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        App = MentorshipApp.Start(_database.Options, new TestClock(TestClock.Usual), builder => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<PostgreSqlDbContext>(options => options.AddInterceptors(_lost))
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(_lost))));
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task Hold_CommitsAndTheAnswerIsLost_HoldsOnce()
    {
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, price: Payer.Price);
        var user = await App.Given.UserAsync();
        _lost.LoseNext();

        var id = await Payer.HoldTimeAsync(App, offering.Id, user.Id, Payer.Nine);

        _lost.Losses.ShouldBe(1);
        await using var db = App.CreateContext();
        var booking = await db.Bookings.SingleAsync();
        booking.Id.ShouldBe(id);
        (await db.BookingEvents.CountAsync()).ShouldBe(1);
        (await db.SlotClaims.CountAsync()).ShouldBe(SlotClaim.For(booking).Count());
    }

    [Fact]
    public async Task Extend_CommitsAndTheAnswerIsLost_ExtendsOnce()
    {
        var payer = await Payer.HoldAsync(App);
        _lost.LoseNext();

        var refusal = await Payer.InScopeAsync<CheckOut, HoldRefusal?>(
            App, checkOut => checkOut.ExtendAsync(payer.BookingId, App.Clock.GetCurrentInstant(), CancellationToken.None));

        _lost.Losses.ShouldBe(1);
        refusal.ShouldBeNull();
        (await payer.BookingAsync()).HoldExtensions.ShouldBe(1);
        (await payer.OnDatabaseAsync(db => db.BookingEvents.CountAsync(line => line.Kind == BookingEventKind.HoldExtended))).ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_CommitsAndTheAnswerIsLost_CancelsOnceAndSaysSo()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAsync(page);
        _lost.LoseNext();

        await App.Given.CancelledAsync(payer.BookingId);

        _lost.Losses.ShouldBe(1);
        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Amount.ShouldBe(Payer.Price);
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Fulfil_CommitsAndTheAnswerIsLost_BooksOnce()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);
        _lost.LoseNext();

        (await payer.ReturnAsync(paymentId)).Path.ShouldBe($"/bookings/{payer.BookingId}/done");

        _lost.Losses.ShouldBe(1);
        (await payer.OnDatabaseAsync(db => db.LedgerEntries.CountAsync())).ShouldBe(3);
        (await payer.OnDatabaseAsync(db => db.BookingEvents.CountAsync(line => line.Kind == BookingEventKind.Confirmed))).ShouldBe(1);
        await ShouldBalanceAsync();
    }

    private async Task ShouldBalanceAsync()
    {
        await using var db = App.CreateContext();
        await Books.ShouldBalanceAsync(db);
    }

    /// <summary>Lets a transaction through and loses what the database says about it.</summary>
    private sealed class LostCommit : DbTransactionInterceptor
    {
        private int _armed;

        public int Losses { get; private set; }

        public void LoseNext() => _armed = 1;

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref _armed, 0) == 1)
            {
                Losses++;
                throw new TimeoutException("The answer was lost.");
            }

            return Task.CompletedTask;
        }
    }
}
