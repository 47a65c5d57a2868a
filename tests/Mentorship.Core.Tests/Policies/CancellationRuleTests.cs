using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Policies;

public class CancellationRuleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 15, 0);

    [Fact]
    public void Deadline_EachSide_IsTheCutoffOrTheStart()
    {
        CancellationRule.Deadline(Party.Mentee, Start, 2).ShouldBe(Instant.FromUtc(2026, 3, 4, 13, 0));
        CancellationRule.Deadline(Party.Mentor, Start, 2).ShouldBe(Start);
    }

    [Fact]
    public void Deadline_OverAChangeOfClocks_CountsHoursThatPass()
    {
        // Berlin's clocks go from 02:00 to 03:00 between the two: on the wall it is three hours before.
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var startsAt = berlin.AtStrictly(new(2026, 3, 29, 3, 30)).ToInstant();

        CancellationRule.Deadline(Party.Mentee, startsAt, 2).ShouldBe(berlin.AtStrictly(new(2026, 3, 29, 0, 30)).ToInstant());
    }

    [Theory]
    [InlineData(Party.Mentee, 2, -7201, false)]
    [InlineData(Party.Mentee, 2, -7200, false)]
    [InlineData(Party.Mentee, 2, -7199, true)]
    [InlineData(Party.Mentee, 0, -1, false)]
    [InlineData(Party.Mentee, 0, 0, true)]
    [InlineData(Party.Mentor, 2, -1, false)]
    [InlineData(Party.Mentor, 2, 0, true)]
    [InlineData(Party.Mentor, 2, 1, true)]
    public void IsTooLate_ToTheSecond_IsAfterTheCutoffOrFromTheStart(Party by, int cutoffHours, int secondsFromStart, bool tooLate) =>
        CancellationRule.IsTooLate(by, Start, cutoffHours, Start + Duration.FromSeconds(secondsFromStart)).ShouldBe(tooLate);
}
