using NodaTime;

namespace Mentorship.TestSupport;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class TestClock(Instant now) : IClock
{
    private readonly Lock _gate = new();
    private Instant _now = now;

    /// <summary>Monday 2 March 2026, 08:00 UTC: a week without a change of clocks in most zones.</summary>
    public static Instant Usual { get; } = Instant.FromUtc(2026, 3, 2, 8, 0);

    public Instant GetCurrentInstant()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public void MoveTo(Instant instant)
    {
        lock (_gate)
        {
            _now = instant;
        }
    }
}
