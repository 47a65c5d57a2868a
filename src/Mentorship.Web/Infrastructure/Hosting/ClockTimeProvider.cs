using NodaTime;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>
/// The product's time for what asks .NET for it. Only the time of day is the clock's; timers and measured durations
/// are real, so what waits for an instant looks again after as long as it really takes.
/// </summary>
public sealed class ClockTimeProvider(IClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();

    /// <summary>UTC: the server's zone is nobody's.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
