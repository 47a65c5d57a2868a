using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Tests.People;

public class MembershipTests
{
    private static readonly Guid Admin = Ids.New(Sample.Now);
    private static readonly Instant Later = Sample.Now + Duration.FromHours(1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Start_LimitWithinBounds_IsActiveFromNow(int limit)
    {
        var userId = Ids.New(Sample.Now);

        var membership = Membership.Start(userId, limit, Admin, " Paid for the year. ", Sample.Now);

        membership.UserId.ShouldBe(userId);
        membership.Status.ShouldBe(MembershipStatus.Active);
        membership.WeeklyLimit.ShouldBe(limit);
        membership.StartedAt.ShouldBe(Sample.Now);
        membership.WeeklySessionsResetAt.ShouldBe(Sample.Now);
        membership.Deeds.ShouldBe([new(MembershipDeedKind.Started, limit, Admin, "Paid for the year.", Sample.Now)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void AnyDeed_LimitOutOfBounds_IsRefused(int limit)
    {
        Membership.IsLimit(limit).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => Membership.Start(Ids.New(Sample.Now), limit, Sample.Now));
        var membership = Sound();

        membership.ChangeLimit(limit, Admin, "", Later).ShouldBe(MembershipRefusal.LimitOutOfRange);
        membership.End(Admin, "", Later).ShouldBeNull();
        membership.StartAgain(limit, Admin, "", Later).ShouldBe(MembershipRefusal.LimitOutOfRange);

        membership.WeeklyLimit.ShouldBe(2);
        membership.Status.ShouldBe(MembershipStatus.Ended);
    }

    [Fact]
    public void ChangeLimit_AnotherOne_SaysWhoAndWhy()
    {
        var membership = Sound();
        var version = membership.Version;

        membership.ChangeLimit(3, Admin, "A busy month.", Later).ShouldBeNull();

        membership.WeeklyLimit.ShouldBe(3);
        membership.Version.ShouldBe(version + 1);
        membership.Deeds[^1].ShouldBe(new(MembershipDeedKind.LimitChanged, 3, Admin, "A busy month.", Later));
    }

    [Fact]
    public void ChangeLimit_TheSame_ChangesNothing()
    {
        var membership = Sound();

        membership.ChangeLimit(2, Admin, "", Later).ShouldBeNull();

        membership.Deeds.Count.ShouldBe(1);
    }

    [Fact]
    public void PauseAndResume_InTurn_AreRecorded()
    {
        var membership = Sound();

        membership.Resume(Admin, "", Later).ShouldBe(MembershipRefusal.NotPaused);
        membership.Pause(Admin, "On leave.", Later).ShouldBeNull();
        membership.Status.ShouldBe(MembershipStatus.Paused);
        membership.Pause(Admin, "", Later).ShouldBe(MembershipRefusal.NotActive);
        membership.ChangeLimit(1, Admin, "", Later).ShouldBeNull();
        membership.Resume(Admin, "Back.", Later).ShouldBeNull();

        membership.Status.ShouldBe(MembershipStatus.Active);
        membership.Deeds.Select(deed => deed.Kind).ShouldBe(
            [MembershipDeedKind.Started, MembershipDeedKind.Paused, MembershipDeedKind.LimitChanged, MembershipDeedKind.Resumed]);
    }

    [Fact]
    public void End_ThenAnything_IsRefusedUntilItStartsAgain()
    {
        var membership = Sound();
        membership.StartAgain(1, Admin, "", Later).ShouldBe(MembershipRefusal.AlreadyMember);

        membership.End(Admin, "Asked for it.", Later).ShouldBeNull();

        membership.End(Admin, "", Later).ShouldBe(MembershipRefusal.NoMembership);
        membership.Pause(Admin, "", Later).ShouldBe(MembershipRefusal.NoMembership);
        membership.Resume(Admin, "", Later).ShouldBe(MembershipRefusal.NoMembership);
        membership.ChangeLimit(1, Admin, "", Later).ShouldBe(MembershipRefusal.NoMembership);
        membership.BeginWeek(Later, Later).ShouldBeFalse();
        membership.StartAgain(1, Admin, "Back again.", Later).ShouldBeNull();
        membership.ShouldSatisfyAllConditions(
            row => row.Status.ShouldBe(MembershipStatus.Active),
            row => row.WeeklyLimit.ShouldBe(1),
            row => row.StartedAt.ShouldBe(Later),
            row => row.WeeklySessionsResetAt.ShouldBe(Later));
    }

    [Fact]
    public void BeginWeek_OfEachWeek_IsDoneOnce()
    {
        var membership = Sound();
        var monday = Instant.FromUtc(2026, 3, 9, 0, 0);

        membership.BeginWeek(Instant.FromUtc(2026, 3, 2, 0, 0), Later).ShouldBeFalse("It was started in that week.");
        membership.BeginWeek(monday, monday).ShouldBeTrue();
        membership.BeginWeek(monday, monday + Duration.FromDays(6)).ShouldBeFalse();

        membership.WeeklySessionsResetAt.ShouldBe(monday);
    }

    [Fact]
    public void BeginWeek_Paused_WaitsUntilItGoesOn()
    {
        var membership = Sound();
        var monday = Instant.FromUtc(2026, 3, 9, 0, 0);
        membership.Pause(Admin, "", Later);

        membership.BeginWeek(monday, monday).ShouldBeFalse();
        membership.Resume(Admin, "", monday + Duration.FromDays(1));

        membership.BeginWeek(monday, monday + Duration.FromDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void Words_EveryRefusal_HasSome() =>
        Enum.GetValues<MembershipRefusal>().ShouldAllBe(refusal => refusal.Words().EndsWith('.'));

    private static Membership Sound() => Membership.Start(Ids.New(Sample.Now), 2, Admin, "", Sample.Now);
}
