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

    /// <summary>"1 of 2"; null for who is no active member.</summary>
    public string? Week => Membership == MembershipStatus.Active ? $"{UsedThisWeek} of {WeeklyLimit + GivenThisWeek}" : null;
}
