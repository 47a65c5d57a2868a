using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Policies;

public class RescheduleRuleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 6, 15, 0);
    private static readonly SessionPolicy Policy = SessionPolicy.Default with { RescheduleCutoffHours = 6, MentorRescheduleCutoffHours = 1, MaxReschedules = 3, MentorMaxReschedules = 5 };

    [Theory]
    [InlineData(Party.Mentee, 6)]
    [InlineData(Party.Mentor, 1)]
    public void IsTooLate_EachSide_HasItsOwnCutoffAndItsInstantIsInTime(Party side, int hours)
    {
        var deadline = Start - Duration.FromHours(hours);

        RescheduleRule.Deadline(side, Start, Policy).ShouldBe(deadline);
        RescheduleRule.IsTooLate(side, Start, Policy, deadline).ShouldBeFalse();
        RescheduleRule.IsTooLate(side, Start, Policy, deadline + Duration.Epsilon).ShouldBeTrue();
    }

    [Fact]
    public void IsTooLate_WithoutACutoff_IsSoFromTheStartOn()
    {
        var policy = Policy with { MentorRescheduleCutoffHours = 0 };

        RescheduleRule.IsTooLate(Party.Mentor, Start, policy, Start - Duration.Epsilon).ShouldBeFalse();
        RescheduleRule.IsTooLate(Party.Mentor, Start, policy, Start).ShouldBeTrue();
    }

    [Fact]
    public void MostMoves_EachSide_HasItsOwn()
    {
        RescheduleRule.MostMoves(Party.Mentee, Policy).ShouldBe(3);
        RescheduleRule.MostMoves(Party.Mentor, Policy).ShouldBe(5);
    }

    // Hours from now to the start, and to the proposed one; hours to answer.
    [Theory]
    [InlineData(100, 200, 48)]
    [InlineData(40, 200, 40)]
    [InlineData(200, 30, 30)]
    [InlineData(10, 20, 10)]
    public void AnswerBy_AnyTimes_IsThePolicysHoursButNeverLaterThanEitherStart(int start, int proposed, int answer)
    {
        var now = Instant.FromUtc(2026, 3, 2, 8, 0);

        RescheduleRule.AnswerBy(now + Duration.FromHours(start), now + Duration.FromHours(proposed), Policy, now)
            .ShouldBe(now + Duration.FromHours(answer));
    }
}
