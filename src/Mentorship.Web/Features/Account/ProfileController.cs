using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Account;

/// <summary>One's own name and zone.</summary>
[Authorize]
[Route("account/profile")]
public sealed class ProfileController(MentorshipDbContext db, SaveProfile saveProfile, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View("Profile", await PageAsync(
            new() { Name = viewer.Name, TimeZone = viewer.ZoneSource == ZoneSource.Default ? null : viewer.Zone.Id }, cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Save(ProfileForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Redraw("Profile", await PageAsync(form, cancellationToken));
        }

        await saveProfile.RunAsync(viewer.RequireUserId(), form.Name!, TimeZones.Get(form.TimeZone!), cancellationToken);
        this.Flash("Your profile is saved.");
        return LocalRedirect("/account/profile");
    }

    private async Task<ProfilePage> PageAsync(ProfileForm form, CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var email = await db.Users.Where(user => user.Id == id).Select(user => user.Email).SingleAsync(cancellationToken);
        var limit = await db.Memberships
            .Where(membership => membership.UserId == id && membership.Status == MembershipStatus.Active)
            .Select(membership => (int?)membership.WeeklyLimit)
            .SingleOrDefaultAsync(cancellationToken);
        return new(form, email!, limit, viewer.IsMentor);
    }
}
