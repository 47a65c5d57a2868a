using System.Security.Claims;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Mentorship.Web.Infrastructure.Identity;

/// <summary>
/// Turns the cookie into the viewer, at every request and with one query. A session of someone whose password or
/// rights have changed, or whose account is gone, ends at once and not when a cache does.
/// </summary>
public sealed class ViewerValidation(MentorshipDbContext db, IOptions<IdentityOptions> identity)
{
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that tells of a failure asks nobody who the viewer is; it knows, or shows itself to a visitor.
            if (!context.HttpContext.HasViewer())
            {
                context.RejectPrincipal();
            }

            return;
        }

        var viewer = await FindAsync(context.Principal!, context.HttpContext);
        if (viewer is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.HttpContext.SetViewer(viewer);
    }

    private async Task<Viewer?> FindAsync(ClaimsPrincipal principal, HttpContext context)
    {
        var claims = identity.Value.ClaimsIdentity;
        var stamp = principal.FindFirstValue(claims.SecurityStampClaimType);
        if (!Guid.TryParse(principal.FindFirstValue(claims.UserIdClaimType), out var id))
        {
            return null;
        }

        var found = await db.Users
            .Where(user => user.Id == id && user.SecurityStamp == stamp && user.DisabledAt == null)
            .Select(user => new
            {
                user.Name,
                user.TimeZone,
                // Every mentor has one, empty or not, and nobody else.
                PictureVersion = db.MentorProfiles.Where(mentor => mentor.UserId == id).Select(mentor => mentor.PictureVersion).FirstOrDefault(),
                IsMember = db.Memberships.Any(membership => membership.UserId == id && membership.Status == MembershipStatus.Active),
                IsAdmin = db.UserRoles.Any(given => given.UserId == id
                    && db.Roles.Any(role => role.Id == given.RoleId && role.Name == RoleNames.Admin)),
            })
            .SingleOrDefaultAsync(context.RequestAborted);

        if (found is null)
        {
            return null;
        }

        var viewer = new Viewer
        {
            UserId = id,
            Name = found.Name,
            Picture = found.PictureVersion is null ? null : PictureAddress.Of(id, found.PictureVersion),
            IsMentor = found.PictureVersion is not null,
            IsMember = found.IsMember,
            IsAdmin = found.IsAdmin,
        };

        // A zone that was renamed away since it was stored must not lock its owner out of the page that changes it.
        return TimeZones.TryGet(found.TimeZone, out var zone)
            ? viewer with { Zone = zone, ZoneSource = ZoneSource.Profile }
            : viewer.InZoneOf(context.Request);
    }
}
