using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Web.Features.Mentors;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentor.Profile;

/// <summary>One's own mentor profile. Saving it for the first time is what makes someone a mentor.</summary>
[Authorize]
[Route("mentor/profile")]
public sealed class ProfileController(MentorshipDbContext db, SaveMentorProfile saveProfile, MentorPages pages, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var profile = await FindAsync(cancellationToken);
        return View("Profile", new MentorProfilePage(profile is null ? new() : MentorProfileForm.Of(profile), profile?.Slug));
    }

    [HttpPost]
    public async Task<IActionResult> Save(MentorProfileForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Redraw("Profile", new MentorProfilePage(form, (await FindAsync(cancellationToken))?.Slug));
        }

        var isNew = await saveProfile.RunAsync(
            viewer.RequireUserId(),
            form.ApplyTo,
            cancellationToken);
        this.Flash(isNew ? "You are a mentor now. Next: when are you free?" : "Your mentor profile is saved.");
        return LocalRedirect(isNew ? "/mentor/availability" : "/mentor/profile");
    }

    /// <summary>The page as others would see it; nothing is saved.</summary>
    [HttpPost("preview")]
    [AsOftenAsSent]
    public async Task<IActionResult> Preview(MentorProfileForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } profile)
        {
            return LocalRedirect("/mentor/profile");
        }

        return ModelState.IsValid
            ? View("Preview", new PreviewPage(form, await pages.PreviewAsync(profile.UserId, form.ApplyTo, cancellationToken)))
            : this.Redraw("Profile", new MentorProfilePage(form, profile.Slug));
    }

    /// <summary>The form again as it stood, after a look at the page; nothing is saved.</summary>
    [HttpPost("draft")]
    [AsOftenAsSent]
    public async Task<IActionResult> Draft(MentorProfileForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View("Profile", new MentorProfilePage(form, (await FindAsync(cancellationToken))?.Slug));
    }

    private Task<MentorProfile?> FindAsync(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        return db.MentorProfiles.AsNoTracking().Include(profile => profile.Languages).SingleOrDefaultAsync(profile => profile.UserId == id, cancellationToken);
    }
}
