using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentor.Profile;

/// <summary>One's own mentor profile. Saving it for the first time is what makes someone a mentor.</summary>
[Authorize]
[Route("mentor/profile")]
public sealed class ProfileController(MentorshipDbContext db, SaveMentorProfile saveProfile, Viewer viewer) : Controller
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
            profile =>
            {
                profile.Describe(
                    form.Headline!,
                    form.Company ?? "",
                    form.Bio!,
                    MentorProfile.ParseSpecialties(form.Specialties),
                    form.YearsOfExperience!.Value);
                profile.ChargeByHour(form.Rate());
            },
            cancellationToken);
        this.Flash(isNew ? "You are a mentor now. Next: when are you free?" : "Your mentor profile is saved.");
        return LocalRedirect(isNew ? "/mentor/availability" : "/mentor/profile");
    }

    private Task<MentorProfile?> FindAsync(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        return db.MentorProfiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == id, cancellationToken);
    }
}
