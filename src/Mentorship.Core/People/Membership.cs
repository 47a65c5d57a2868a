using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.People;

/// <summary>
/// A user's right to included sessions, with the weekly limit. How many of a week are left is worked out from what is
/// booked and never kept here. Deeds change what can be booked from then on; what is booked stays.
/// </summary>
public sealed class Membership : IRecordsDeeds
{
    public const string RecordKind = "membership";
    public const int MinWeeklyLimit = 1;
    public const int MaxWeeklyLimit = 3;
    public const int ReasonMinLength = 3;
    public const int ReasonMaxLength = 500;

    private readonly List<MembershipDeed> _deeds = [];
    private int _deedsTaken;

    private Membership()
    {
    }

    public Guid UserId { get; private set; }

    public MembershipStatus Status { get; private set; }

    /// <summary>Included sessions a week, one to three.</summary>
    public int WeeklyLimit { get; private set; }

    /// <summary>When it began last: an ended one can begin again.</summary>
    public Instant StartedAt { get; private set; }

    /// <summary>When its last week was begun, by the start or by the weekly reset; null if none was yet.</summary>
    public Instant? WeeklySessionsResetAt { get; private set; }

    /// <summary>
    /// Goes up by one with each change, and is the concurrency token: of two admins who change one membership at once,
    /// the second is told.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>What was done to it since it was loaded.</summary>
    public IReadOnlyList<MembershipDeed> Deeds => _deeds;

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => UserId.ToString();

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(Status), nameof(WeeklyLimit)];

    public static bool IsLimit(int weeklyLimit) => weeklyLimit is >= MinWeeklyLimit and <= MaxWeeklyLimit;

    /// <summary>A first membership, begun by the member and without a word.</summary>
    public static Membership Start(Guid userId, int weeklyLimit, Instant now) => Start(userId, weeklyLimit, userId, "", now);

    /// <summary>A first membership.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not one to three; see <see cref="IsLimit"/>.</exception>
    public static Membership Start(Guid userId, int weeklyLimit, Guid? actorId, string reason, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeklyLimit, MinWeeklyLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeklyLimit, MaxWeeklyLimit);
        var membership = new Membership { UserId = userId };
        membership.Begin(weeklyLimit, actorId, reason, now);
        return membership;
    }

    /// <summary>Ended → Active.</summary>
    public MembershipRefusal? StartAgain(int weeklyLimit, Guid? actorId, string reason, Instant now)
    {
        if (Status != MembershipStatus.Ended)
        {
            return MembershipRefusal.AlreadyMember;
        }

        if (!IsLimit(weeklyLimit))
        {
            return MembershipRefusal.LimitOutOfRange;
        }

        Begin(weeklyLimit, actorId, reason, now);
        return null;
    }

    /// <summary>Another limit, from now on; the one it has already changes nothing. Nothing that is booked is cancelled.</summary>
    public MembershipRefusal? ChangeLimit(int weeklyLimit, Guid? actorId, string reason, Instant now)
    {
        if (!IsLimit(weeklyLimit))
        {
            return MembershipRefusal.LimitOutOfRange;
        }

        if (Status == MembershipStatus.Ended)
        {
            return MembershipRefusal.NoMembership;
        }

        if (weeklyLimit != WeeklyLimit)
        {
            WeeklyLimit = weeklyLimit;
            Record(MembershipDeedKind.LimitChanged, actorId, reason, now);
        }

        return null;
    }

    /// <summary>Active → Paused.</summary>
    public MembershipRefusal? Pause(Guid? actorId, string reason, Instant now)
    {
        if (Status != MembershipStatus.Active)
        {
            return Status == MembershipStatus.Ended ? MembershipRefusal.NoMembership : MembershipRefusal.NotActive;
        }

        Status = MembershipStatus.Paused;
        Record(MembershipDeedKind.Paused, actorId, reason, now);
        return null;
    }

    /// <summary>Paused → Active.</summary>
    public MembershipRefusal? Resume(Guid? actorId, string reason, Instant now)
    {
        if (Status != MembershipStatus.Paused)
        {
            return Status == MembershipStatus.Ended ? MembershipRefusal.NoMembership : MembershipRefusal.NotPaused;
        }

        Status = MembershipStatus.Active;
        Record(MembershipDeedKind.Resumed, actorId, reason, now);
        return null;
    }

    /// <summary>Active or Paused → Ended.</summary>
    public MembershipRefusal? End(Guid? actorId, string reason, Instant now)
    {
        if (Status == MembershipStatus.Ended)
        {
            return MembershipRefusal.NoMembership;
        }

        Status = MembershipStatus.Ended;
        Record(MembershipDeedKind.Ended, actorId, reason, now);
        return null;
    }

    /// <summary>Notes that a week has begun. False if it is not active, or that week was begun before.</summary>
    /// <param name="weekStart">The Monday 00:00 UTC with which the week begins.</param>
    /// <param name="now">The time, in that week.</param>
    public bool BeginWeek(Instant weekStart, Instant now)
    {
        if (Status != MembershipStatus.Active || WeeklySessionsResetAt >= weekStart)
        {
            return false;
        }

        WeeklySessionsResetAt = now;
        Version++;
        return true;
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds()
    {
        var fresh = _deeds[_deedsTaken..];
        _deedsTaken = _deeds.Count;
        return [.. fresh.Select(deed => new Deed(NameOf(deed.Kind), deed.ActorId, deed.At) { Reason = deed.Reason })];
    }

    private static string NameOf(MembershipDeedKind kind) => kind switch
    {
        MembershipDeedKind.Started => "membership started",
        MembershipDeedKind.LimitChanged => "weekly limit changed",
        MembershipDeedKind.Paused => "membership paused",
        MembershipDeedKind.Resumed => "membership resumed",
        MembershipDeedKind.Ended => "membership ended",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody has given it a name."),
    };

    private void Begin(int weeklyLimit, Guid? actorId, string reason, Instant now)
    {
        Status = MembershipStatus.Active;
        WeeklyLimit = weeklyLimit;
        StartedAt = now;
        WeeklySessionsResetAt = now;
        Record(MembershipDeedKind.Started, actorId, reason, now);
    }

    private void Record(MembershipDeedKind kind, Guid? actorId, string reason, Instant now)
    {
        Version++;
        _deeds.Add(new(kind, WeeklyLimit, actorId, reason.OnLines().AtMost(ReasonMaxLength), now));
    }
}
