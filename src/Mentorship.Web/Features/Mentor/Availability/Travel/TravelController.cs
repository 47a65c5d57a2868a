using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Mentor.Availability.Dates;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Travel;

/// <summary>From which dates on a mentor's hours are meant in other zones.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/availability/travel")]
public sealed class TravelController(
    MentorshipDbContext db, DatesReader dates, PlanTravel planTravel, StrandedSessionsReader stranded, Viewer viewer, IClock clock) : Controller
{
    private const string Address = "/mentor/availability/travel";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Travel", await PageAsync(new(), cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Add(TravelForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && form.From > dates.Planned(await dates.ZoneAsync(cancellationToken)).End)
        {
            ModelState.AddModelError("Form.From", "This is too far ahead.");
        }

        if (ModelState.IsValid
            && await planTravel.AddAsync(viewer.RequireUserId(), form.ToChange(), clock.GetCurrentInstant(), cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("Form.From", refusal.Words());
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Travel", await PageAsync(form, cancellationToken));
        }

        var change = form.ToChange();
        this.Flash($"From {TimeText.LongDate(change.From)} your hours are in the zone of {TimeZones.City(TimeZones.Get(change.TimeZone))}.");
        return LocalRedirect(Address);
    }

    [HttpPost("{from}/removal")]
    public async Task<IActionResult> Remove(LocalDate? from, CancellationToken cancellationToken)
    {
        if (from is not { } date || !await planTravel.RemoveAsync(viewer.RequireUserId(), date, clock.GetCurrentInstant(), cancellationToken))
        {
            return NotFound();
        }

        this.Flash("The change of zone is removed.");
        return LocalRedirect(Address);
    }

    private async Task<TravelPage> PageAsync(TravelForm form, CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var profile = await db.MentorProfiles.AsNoTracking().SingleAsync(candidate => candidate.UserId == id, cancellationToken);
        profile.SettleIn(clock.GetCurrentInstant());
        return new(form, TimeZones.Get(profile.TimeZone), profile.ZoneChanges, await stranded.ReadAsync(cancellationToken));
    }
}
