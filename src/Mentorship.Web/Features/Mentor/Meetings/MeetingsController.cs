using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Bookings.Meetings.Zoom;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentor.Meetings;

/// <summary>Where a mentor's sessions take place: a room for each, their own link, or Zoom.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/meetings")]
public sealed class MeetingsController(
    MentorshipDbContext db, SaveMentorProfile saveProfile, MeetingOptions options, ZoomAccount zoom, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var profile = await db.MentorProfiles.AsNoTracking().SingleAsync(candidate => candidate.UserId == id, cancellationToken);
        return View("Meetings", Page(MeetingsForm.Of(profile)));
    }

    [HttpPost]
    public async Task<IActionResult> Save(MeetingsForm form, CancellationToken cancellationToken)
    {
        if (form.Provider == MeetingProvider.Zoom && !zoom.IsSetUp)
        {
            ModelState.AddModelError("Form.Provider", "Zoom is not set up on this site. Choose another place.");
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Meetings", Page(form));
        }

        await saveProfile.RunAsync(
            viewer.RequireUserId(), profile => profile.MeetAt(form.Provider!.Value, form.Account()), cancellationToken);
        this.Flash("Saved. It counts for sessions that are booked from now on.");
        return LocalRedirect("/mentor/meetings");
    }

    private MeetingsPage Page(MeetingsForm form) => new(form, options.Rooms.Host, zoom.IsSetUp);
}
