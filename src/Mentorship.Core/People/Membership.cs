using NodaTime;

namespace Mentorship.Core.People;

/// <summary>A user's right to included sessions, with the weekly limit.</summary>
public sealed class Membership
{
    public const int MinWeeklyLimit = 1;
    public const int MaxWeeklyLimit = 3;

    private Membership()
    {
    }

    public Guid UserId { get; private set; }

    public MembershipStatus Status { get; private set; }

    /// <summary>Included sessions a week, one to three.</summary>
    public int WeeklyLimit { get; private set; }

    public Instant StartedAt { get; private set; }

    public static Membership Start(Guid userId, int weeklyLimit, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeklyLimit, MinWeeklyLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeklyLimit, MaxWeeklyLimit);
        return new() { UserId = userId, Status = MembershipStatus.Active, WeeklyLimit = weeklyLimit, StartedAt = now };
    }
}
