using Mentorship.Core.Common;
using Mentorship.Core.People;

namespace Mentorship.Core.Tests.People;

public class MembershipTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Start_LimitWithinBounds_IsActiveFromNow(int limit)
    {
        var userId = Ids.New(Sample.Now);

        var membership = Membership.Start(userId, limit, Sample.Now);

        membership.UserId.ShouldBe(userId);
        membership.Status.ShouldBe(MembershipStatus.Active);
        membership.WeeklyLimit.ShouldBe(limit);
        membership.StartedAt.ShouldBe(Sample.Now);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Start_LimitOutOfBounds_Throws(int limit) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Membership.Start(Ids.New(Sample.Now), limit, Sample.Now));
}
