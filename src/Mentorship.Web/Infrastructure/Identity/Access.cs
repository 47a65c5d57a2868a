#pragma warning disable MA0048 // A policy, its requirement and its check are one thing.
using Microsoft.AspNetCore.Authorization;

namespace Mentorship.Web.Infrastructure.Identity;

/// <summary>The names of what controllers can ask for with [Authorize].</summary>
public static class Access
{
    public const string Mentor = nameof(Mentor);
    public const string Admin = nameof(Admin);
}

/// <summary>Needs a viewer of whom something is true.</summary>
public sealed record ViewerRequirement(Func<Viewer, bool> Holds) : IAuthorizationRequirement;

/// <summary>Asks the viewer of the request, who is fresh, and not the claims of a cookie, which are not.</summary>
public sealed class ViewerAuthorization(Viewer viewer) : AuthorizationHandler<ViewerRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ViewerRequirement requirement)
    {
        if (requirement.Holds(viewer))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
