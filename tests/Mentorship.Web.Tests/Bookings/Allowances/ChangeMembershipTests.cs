using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Allowances;

public sealed class ChangeMembershipTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Reason = "As agreed on the telephone.";

    private readonly MentorshipApp _app = fixture.App;

    [Fact]
    public async Task Start_Someone_IsAMemberWithAWeekAndAHistory()
    {
        var (user, person) = await _app.Given.SignedInAsync();
        var admin = await _app.Given.UserAsync();

        (await DoAsync((change, now) => change.StartAsync(user.Id, 2, admin.Id, Reason, now, CancellationToken.None))).ShouldBeNull();

        await using var db = _app.CreateContext();
        (await db.Memberships.SingleAsync(row => row.UserId == user.Id)).Status.ShouldBe(MembershipStatus.Active);
        (await db.AllowanceWeeks.SingleAsync(row => row.MemberId == user.Id)).Week.ShouldBe(new(2026, 3, 2));
        (await db.AllowanceEntries.SingleAsync(row => row.MemberId == user.Id)).ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe(AllowanceEntryKind.MembershipStarted),
            entry => entry.Sessions.ShouldBe(2),
            entry => entry.ActorId.ShouldBe(admin.Id),
            entry => entry.Reason.ShouldBe(Reason));
        (await person.GetAsync("/bookings")).TextsOf("header").ShouldContain(text => text.Contains("Mentorship"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task StartAndChangeLimit_LimitOutOfRange_AreRefused(int limit)
    {
        var (member, other, admin) = (await _app.Given.UserAsync(), await _app.Given.UserAsync(), await _app.Given.UserAsync());
        await _app.Given.MembershipAsync(member.Id, 2);

        (await DoAsync((change, now) => change.StartAsync(other.Id, limit, admin.Id, Reason, now, CancellationToken.None)))
            .ShouldBe(MembershipRefusal.LimitOutOfRange);
        (await DoAsync((change, now) => change.ChangeLimitAsync(member.Id, limit, admin.Id, Reason, now, CancellationToken.None)))
            .ShouldBe(MembershipRefusal.LimitOutOfRange);

        await using var db = _app.CreateContext();
        (await db.Memberships.AnyAsync(row => row.UserId == other.Id)).ShouldBeFalse();
        (await db.Memberships.SingleAsync(row => row.UserId == member.Id)).WeeklyLimit.ShouldBe(2);
    }

    [Fact]
    public async Task EveryDeed_InTurn_IsInTheHistory()
    {
        var (user, admin) = (await _app.Given.UserAsync(), await _app.Given.UserAsync());
        (await DoAsync((change, now) => change.EndAsync(user.Id, admin.Id, Reason, now, CancellationToken.None))).ShouldBe(MembershipRefusal.NoMembership);

        foreach (var deed in new Func<ChangeMembership, Instant, Task<MembershipRefusal?>>[]
        {
            (change, now) => change.StartAsync(user.Id, 1, admin.Id, Reason, now, CancellationToken.None),
            (change, now) => change.ChangeLimitAsync(user.Id, 3, admin.Id, Reason, now, CancellationToken.None),
            (change, now) => change.PauseAsync(user.Id, admin.Id, Reason, now, CancellationToken.None),
            (change, now) => change.ResumeAsync(user.Id, admin.Id, Reason, now, CancellationToken.None),
            (change, now) => change.EndAsync(user.Id, admin.Id, Reason, now, CancellationToken.None),
            (change, now) => change.StartAsync(user.Id, 2, admin.Id, Reason, now, CancellationToken.None),
        })
        {
            (await DoAsync(deed)).ShouldBeNull();
        }

        (await DoAsync((change, now) => change.StartAsync(user.Id, 2, admin.Id, Reason, now, CancellationToken.None))).ShouldBe(MembershipRefusal.AlreadyMember);
        await using var db = _app.CreateContext();
        (await db.AllowanceEntries.Where(row => row.MemberId == user.Id && row.ActorId == admin.Id && row.Reason == Reason).Select(row => row.Kind).ToListAsync())
            .ShouldBe(
                [
                    AllowanceEntryKind.MembershipStarted,
                    AllowanceEntryKind.LimitChanged,
                    AllowanceEntryKind.MembershipPaused,
                    AllowanceEntryKind.MembershipResumed,
                    AllowanceEntryKind.MembershipEnded,
                    AllowanceEntryKind.MembershipStarted,
                ],
                ignoreOrder: true);
        (await db.AllowanceWeeks.CountAsync(row => row.MemberId == user.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Start_ManyAdminsAtOnce_OneStartsItAndTheOthersAreTold()
    {
        var (user, admin) = (await _app.Given.UserAsync(), await _app.Given.UserAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            DoAsync((change, now) => change.StartAsync(user.Id, 2, admin.Id, Reason, now, CancellationToken.None))));

        answers.Count(answer => answer is null).ShouldBe(1);
        answers.Where(answer => answer is not null)
            .ShouldAllBe(answer => answer == MembershipRefusal.AlreadyMember || answer == MembershipRefusal.ChangedMeanwhile);
        await using var db = _app.CreateContext();
        (await db.AllowanceEntries.CountAsync(row => row.MemberId == user.Id)).ShouldBe(1);
    }

    private async Task<MembershipRefusal?> DoAsync(Func<ChangeMembership, Instant, Task<MembershipRefusal?>> deed)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<ChangeMembership>(), _app.Clock.GetCurrentInstant());
    }
}
