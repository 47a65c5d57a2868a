using Mentorship.Web.Features.Memberships;
using Mentorship.Web.Features.Shared.Lists;

namespace Mentorship.Web.Features.Admin.Users.Allowance;

/// <param name="User">Whose.</param>
/// <param name="Lines">What happened to their included sessions.</param>
public sealed record AllowancePage(UserRow User, ListPage<AllowanceLine> Lines);
