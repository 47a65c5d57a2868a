using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Admin.Policies;

/// <param name="Policy">What is in force.</param>
public sealed record PoliciesPage(SessionPolicy Policy);
