using System.Data.Common;
using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings;

/// <summary>A commit that went through, and whose answer was lost: the deed is done once, and its doer is told so.</summary>
public sealed class LostAnswerTests(DatabaseFixture databases) : IAsyncLifetime
{
    // Friday 6 March 2026, 10:00 in Berlin.
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);

    private readonly LostAnswers _answers = new();
    private TestDatabase _database = null!;
    private MentorshipApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        _app = MentorshipApp.Start(_database.Options, new TestClock(TestClock.Usual), builder => builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<PostgreSqlDbContext>(options => options.AddInterceptors(_answers));
            services.ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(_answers));
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Take_AnswerIsLost_HoldsOnce()
    {
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);
        var (_, person) = await _app.Given.SignedInAsync();
        _answers.LoseNext();

        var page = await person.TakeAsync(offering.Id, Friday);

        page.Status.ShouldBe(HttpStatusCode.OK);
        await ShouldTellAsync(page.BookingId(), BookingEventKind.Held);
    }

    [Fact]
    public async Task Take_AnotherTimeAndAnswerIsLost_MovesOnce()
    {
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);
        var (_, person) = await _app.Given.SignedInAsync();
        var first = await person.TakeAsync(offering.Id, Friday);
        _answers.LoseNext();

        var moved = await person.TakeAsync(offering.Id, Friday + Duration.FromHours(2));

        moved.Path.ShouldBe(first.Path);
        await ShouldTellAsync(moved.BookingId(), BookingEventKind.Held, BookingEventKind.HoldMoved);
    }

    [Fact]
    public async Task CheckOut_AnswerIsLost_IsBooked()
    {
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);
        var (_, person) = await _app.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Friday);
        await person.PressAsync(details, "times", ("Form.Topic", "My engine does not compute."));
        await using var scope = _app.Services.CreateAsyncScope();
        _answers.LoseNext();

        var refusal = await scope.ServiceProvider.GetRequiredService<CheckOut>()
            .BookFreeAsync(details.BookingId(), TestClock.Usual, CancellationToken.None);

        refusal.ShouldBeNull();
        await ShouldTellAsync(details.BookingId(), BookingEventKind.Held, BookingEventKind.Confirmed);
    }

    [Fact]
    public async Task Describe_AnswerIsLost_IsKept()
    {
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);
        var (_, person) = await _app.Given.SignedInAsync();
        var details = await person.TakeAsync(offering.Id, Friday);
        _answers.LoseNext();

        await person.PressAsync(details, "times", ("Form.Topic", "My engine does not compute."));

        (await person.GetAsync(details.Path)).ValueOf("Form.Topic").ShouldBe("My engine does not compute.");
        await ShouldTellAsync(details.BookingId(), BookingEventKind.Held);
    }

    [Fact]
    public async Task Cancel_AnswerIsLost_IsCancelledAndNotRefused()
    {
        var (_, person, id) = await BookedAsync(BookingMode.Instant);
        _answers.LoseNext();

        var page = await person.PostAsync($"/bookings/{id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "I am away."));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("The session is cancelled, and its time is free again.");
        await ShouldTellAsync(id, BookingEventKind.Held, BookingEventKind.Confirmed, BookingEventKind.Cancelled);
    }

    [Fact]
    public async Task Approve_AnswerIsLost_IsOn()
    {
        var (mentor, _, id) = await BookedAsync(BookingMode.Request);
        _answers.LoseNext();

        var page = await mentor.PostAsync($"/bookings/{id}/approval");

        page.Text.ShouldContain("The session with Ada Lovelace is on.");
        await ShouldTellAsync(id, BookingEventKind.Held, BookingEventKind.Requested, BookingEventKind.Approved);
    }

    [Fact]
    public async Task Move_AnswerIsLost_IsMovedOnceAndNotRefused()
    {
        var (mentor, mentee, id) = await BookedAsync(BookingMode.Instant);
        await mentee.ProposeAsync(id, Friday + Duration.FromHours(2));
        var proposal = (await mentor.GetAsync($"/bookings/{id}")).ValueOf("proposal");
        _answers.LoseNext();

        var page = await mentor.PostAsync($"/bookings/{id}/reschedule/acceptance", ("proposal", proposal));

        page.Text.ShouldContain("The session is moved to");
        await ShouldTellAsync(id, BookingEventKind.Held, BookingEventKind.Confirmed, BookingEventKind.MoveAsked, BookingEventKind.Moved);
    }

    [Fact]
    public async Task Begin_AnswerIsLost_TheFormIsStillDoneByWhoBegan()
    {
        var (_, person, id) = await BookedAsync(BookingMode.Instant);
        var form = await person.GetAsync($"/bookings/{id}/cancellation");
        form.ValueOf("Operation").ShouldNotBeEmpty();
        _answers.LoseNext();

        var page = await person.SubmitAsync(form, form.Path, ("Form.Category", "Ill"), ("Form.Reason", "I am away."));

        page.Text.ShouldContain("The session is cancelled, and its time is free again.");
    }

    private async Task<(Person Mentor, Person Mentee, Guid Id)> BookedAsync(BookingMode mode)
    {
        var mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id, change: description => description with { Mode = mode });
        var (mentee, person) = await _app.Given.SignedInAsync();
        return (await _app.Given.SignInAsync(mentor), person, await _app.Given.BookedAsync(offering, mentee.Id, Friday));
    }

    private async Task ShouldTellAsync(Guid bookingId, params BookingEventKind[] story)
    {
        _answers.Lost.ShouldBe(1);
        await using var db = _app.CreateContext();
        (await db.BookingEvents.Where(line => line.BookingId == bookingId).OrderBy(line => line.Number).Select(line => line.Kind).ToListAsync())
            .ShouldBe(story);
        (await db.Bookings.CountAsync()).ShouldBe(1);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        (await MessageCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    /// <summary>The connection breaks when the commit has gone through and its answer is on the way.</summary>
    private sealed class LostAnswers : DbTransactionInterceptor
    {
        private int _toLose;

        public int Lost { get; private set; }

        public void LoseNext() => Interlocked.Exchange(ref _toLose, 1);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref _toLose, 0) == 0)
            {
                return Task.CompletedTask;
            }

            Lost++;
            throw new TimeoutException("The answer to the commit is lost.");
        }
    }
}
