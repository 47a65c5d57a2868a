using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>
/// Says that a member's week was begun. (MemberId, Week) is the key, so a week is begun once, and its member told once,
/// however often and on however many nodes the weekly reset runs. What is left of it is not kept here: see
/// <see cref="WeeklyAllowance"/>.
/// </summary>
public sealed class AllowanceWeek
{
    private AllowanceWeek()
    {
    }

    public Guid MemberId { get; private set; }

    /// <summary>The Monday, in UTC.</summary>
    public LocalDate Week { get; private set; }

    /// <summary>The limit with which it began.</summary>
    public int WeeklyLimit { get; private set; }

    public Instant BegunAt { get; private set; }

    public static AllowanceWeek Begin(Guid memberId, int weeklyLimit, Instant now) =>
        new() { MemberId = memberId, Week = AllowanceClaim.WeekOf(now), WeeklyLimit = weeklyLimit, BegunAt = now };

    /// <summary>From its Monday 00:00 UTC to the next.</summary>
    public static TimeRange TimeOf(LocalDate week) =>
        new(WallClock.At(DateTimeZone.Utc, week), WallClock.At(DateTimeZone.Utc, week.PlusWeeks(1)));
}
