using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Pictures;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Users;

/// <summary>A person in the admins' list.</summary>
public sealed record UserRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>Which picture it is; empty for initials.</summary>
    public required string PictureVersion { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant? DisabledAt { get; init; }

    public required bool IsMentor { get; init; }

    public required bool IsAdmin { get; init; }

    /// <summary>Null for who was never a member.</summary>
    public required MembershipStatus? Membership { get; init; }

    public required Instant? MemberSince { get; init; }

    /// <summary>When the membership was paused or ended; null for an active one.</summary>
    public required Instant? HaltedAt { get; init; }

    public required int? WeeklyLimit { get; init; }

    /// <summary>Included sessions of this week that are booked.</summary>
    public required int UsedThisWeek { get; init; }

    /// <summary>Included sessions of this week that admins gave back.</summary>
    public required int GivenThisWeek { get; init; }

    public string? Picture => PictureAddress.Of(Id, PictureVersion);

    /// <summary>"Mentor, admin"; nothing for who only books.</summary>
    public string Roles => (IsMentor, IsAdmin) switch
    {
        (true, true) => "Mentor, admin",
        (true, false) => "Mentor",
        (false, true) => "Admin",
        _ => "",
    };

    /// <summary>"since 1 Mar 2026", "1 Mar 2026 to 5 Mar 2026", "since 1 Mar 2026, paused 5 Mar 2026"; empty for who was never a member.</summary>
    public string MembershipDates(DateTimeZone zone) => (MemberSince, HaltedAt, Membership) switch
    {
        (null, _, _) => "",
        ({ } since, { } ended, MembershipStatus.Ended) => $"{Date(since, zone)} to {Date(ended, zone)}",
        ({ } since, { } paused, _) => $"since {Date(since, zone)}, paused {Date(paused, zone)}",
        ({ } since, null, _) => $"since {Date(since, zone)}",
    };

    private static string Date(Instant instant, DateTimeZone zone) => TimeText.DateOfYear(instant.InZone(zone).Date);

    /// <summary>"1 of 2"; null for who is no active member.</summary>
    public string? Week => Membership == MembershipStatus.Active ? $"{UsedThisWeek} of {WeeklyLimit + GivenThisWeek}" : null;
}
