using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.Hosting;
using NodaTime;

namespace Mentorship.Web.Tests.Infrastructure.Hosting;

public class ClockTimeProviderTests
{
    private readonly TestClock _clock = new(TestClock.Usual);

    [Fact]
    public void GetUtcNow_ClockMoves_IsTheClocks()
    {
        var time = new ClockTimeProvider(_clock);
        time.GetUtcNow().ShouldBe(TestClock.Usual.ToDateTimeOffset());

        _clock.MoveTo(TestClock.Usual + Duration.FromDays(7));

        time.GetUtcNow().ShouldBe((TestClock.Usual + Duration.FromDays(7)).ToDateTimeOffset());
        time.LocalTimeZone.ShouldBe(TimeZoneInfo.Utc);
    }

    [Fact]
    public async Task Timers_ClockStands_RunAllTheSame()
    {
        var time = new ClockTimeProvider(_clock);
        var start = time.GetTimestamp();

        await Task.Delay(TimeSpan.FromMilliseconds(30), time).WaitAsync(TimeSpan.FromSeconds(60));

        time.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(20));
    }
}
