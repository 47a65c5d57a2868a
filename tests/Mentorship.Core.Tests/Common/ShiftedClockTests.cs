using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Common;

public class ShiftedClockTests
{
    [Fact]
    public void GetCurrentInstant_AsTheSourceTicks_RunsFromTheStartAtItsSpeed()
    {
        var source = new SettableClock { Now = Sample.Now };
        var startAt = Instant.FromUtc(2026, 11, 22, 23, 59, 30);

        var clock = new ShiftedClock(source, startAt);

        clock.GetCurrentInstant().ShouldBe(startAt);
        source.Now += Duration.FromSeconds(30);
        clock.GetCurrentInstant().ShouldBe(Instant.FromUtc(2026, 11, 23, 0, 0));
    }

    [Fact]
    public void GetCurrentInstant_StartInThePast_RunsFromThere()
    {
        var source = new SettableClock { Now = Sample.Now };
        var startAt = Sample.Now - Duration.FromDays(400);

        var clock = new ShiftedClock(source, startAt);
        source.Now += Duration.FromDays(1);

        clock.GetCurrentInstant().ShouldBe(startAt + Duration.FromDays(1));
    }

    private sealed class SettableClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }
}
