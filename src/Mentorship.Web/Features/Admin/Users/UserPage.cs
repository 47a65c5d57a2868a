using Mentorship.Web.Features.Admin.Audit;
using Mentorship.Web.Features.Memberships;

namespace Mentorship.Web.Features.Admin.Users;

/// <summary>A person as admins see them.</summary>
/// <param name="User">As they are now.</param>
/// <param name="Deeds">What can be done now.</param>
/// <param name="Allowance">The latest of the history of the included sessions.</param>
/// <param name="Audit">What was done to the account, newest first.</param>
/// <param name="Sessions">How many sessions they booked.</param>
public sealed record UserPage(
    UserRow User, IReadOnlyList<UserDeed> Deeds, IReadOnlyList<AllowanceLine> Allowance, IReadOnlyList<AuditLine> Audit, int Sessions);
