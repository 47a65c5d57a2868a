using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Allowances;

public sealed class BeginWeeksTests(DatabaseFixture databases) : IAsyncLifetime
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 9, 0, 0);
    private static readonly LocalDate Week = new(2026, 3, 9);

    private readonly TestClock _clock = new(TestClock.Usual);
    private TestDatabase? _database;
    private MentorshipApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        _app = MentorshipApp.Start(_database.Options, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task Run_AroundMidnight_BeginsTheWeekOnceForActiveMembers()
    {
        var (active, paused, ended) = (await MemberAsync(3), await MemberAsync(), await MemberAsync());
        await ChangeAsync(paused, row => row.Pause(null, "", TestClock.Usual));
        await ChangeAsync(ended, row => row.End(null, "", TestClock.Usual));

        (await RunAsync(Monday - Duration.FromTicks(1))).ShouldBe(0);
        (await RunAsync(Monday)).ShouldBe(1);
        (await RunAsync(Monday)).ShouldBe(0);
        (await RunAsync(Monday + Duration.FromDays(7) - Duration.FromTicks(1))).ShouldBe(0);

        await using var db = _app.CreateContext();
        (await db.AllowanceWeeks.SingleAsync()).ShouldSatisfyAllConditions(
            week => week.MemberId.ShouldBe(active),
            week => week.Week.ShouldBe(Week),
            week => week.WeeklyLimit.ShouldBe(3),
            week => week.BegunAt.ShouldBe(Monday));
        (await db.Memberships.SingleAsync(row => row.UserId == active)).WeeklySessionsResetAt.ShouldBe(Monday);
        (await db.AllowanceEntries.SingleAsync()).ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe(AllowanceEntryKind.WeekBegun),
            entry => entry.Sessions.ShouldBe(3),
            entry => entry.ActorId.ShouldBeNull());
    }

    [Fact]
    public async Task Run_AfterWeeksWithoutARun_BeginsOnlyTheOneAtHand()
    {
        await MemberAsync();
        var now = Monday + Duration.FromDays(15);

        (await RunAsync(now)).ShouldBe(1);

        await using var db = _app.CreateContext();
        (await db.AllowanceWeeks.SingleAsync()).Week.ShouldBe(new(2026, 3, 23));
    }

    [Fact]
    public async Task Run_PausedOverMidnight_BeginsItWhenTheMembershipGoesOn()
    {
        var member = await MemberAsync();
        await ChangeAsync(member, row => row.Pause(null, "", TestClock.Usual));
        (await RunAsync(Monday)).ShouldBe(0);

        await ChangeAsync(member, row => row.Resume(null, "", Monday + Duration.FromDays(1)));

        (await RunAsync(Monday + Duration.FromDays(1))).ShouldBe(1);
    }

    [Fact]
    public async Task Run_ManyAtOnce_IsTheSameAsOnce()
    {
        for (var number = 0; number < 6; number++)
        {
            await MemberAsync();
        }

        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync(Monday)));

        begun.Sum().ShouldBe(6);
        await using var db = _app.CreateContext();
        (await db.AllowanceWeeks.CountAsync()).ShouldBe(6);
        (await db.AllowanceEntries.CountAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task Run_ListenerAddsAMessage_IsInTheSameTransaction()
    {
        var (one, troubled, other) = (await MemberAsync(), await MemberAsync(), await MemberAsync());
        await using var app = MentorshipApp.Start(_database!.Options, _clock, builder => builder.ConfigureTestServices(services =>
            services.AddScoped<IWeekListener>(provider => new Scribe(provider.GetRequiredService<MentorshipDbContext>(), troubled))));

        (await RunAsync(Monday, app)).ShouldBe(2);
        (await RunAsync(Monday, app)).ShouldBe(0);

        await using var db = _app.CreateContext();
        (await db.AllowanceWeeks.Select(week => week.MemberId).ToListAsync()).ShouldBe([one, other], ignoreOrder: true);
        (await db.AllowanceEntries.Where(entry => entry.Kind == AllowanceEntryKind.LimitChanged).Select(entry => entry.MemberId).ToListAsync())
            .ShouldBe([one, other], ignoreOrder: true);
        (await db.Memberships.SingleAsync(row => row.UserId == troubled)).WeeklySessionsResetAt.ShouldBe(TestClock.Usual, "It is still due.");
    }

    private async Task<Guid> MemberAsync(int limit = 2)
    {
        var user = await _app.Given.UserAsync();
        await _app.Given.MembershipAsync(user.Id, limit);
        return user.Id;
    }

    private async Task ChangeAsync(Guid memberId, Func<Membership, MembershipRefusal?> deed)
    {
        await using var db = _app.CreateContext();
        deed(await db.Memberships.SingleAsync(row => row.UserId == memberId)).ShouldBeNull();
        await db.SaveChangesAsync();
    }

    private async Task<int> RunAsync(Instant now, MentorshipApp? app = null)
    {
        await using var scope = (app ?? _app).Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BeginWeeks>().RunAsync(now, CancellationToken.None);
    }

    /// <summary>Writes something down for everyone, but has already done so when it fails for one.</summary>
    private sealed class Scribe(MentorshipDbContext db, Guid troubled) : IWeekListener
    {
        public async Task BegunAsync(Membership membership, AllowanceWeek week, CancellationToken cancellationToken)
        {
            db.AllowanceEntries.Add(AllowanceEntry.Of(
                membership.UserId, new(MembershipDeedKind.LimitChanged, week.WeeklyLimit, null, "A message.", week.BegunAt)));
            await db.SaveChangesAsync(cancellationToken);
            if (membership.UserId == troubled)
            {
                throw new InvalidOperationException("The ink has run out.");
            }
        }
    }
}
