using Mentorship.Core.Bookings.Notes;
using Mentorship.Web.Features.Mentor.Notes;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>What a mentor notes about one session, for nobody else.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/schedule/{id:guid}/note")]
public sealed class SessionNotesController(SessionReader sessions, KeepNote keep, IClock clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Save(Guid id, NoteForm form, LocalDate? week, string? view, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, week, view, ModelState.IsValid ? null : form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Session", page);
        }

        await keep.AboutSessionAsync(page.Booking, form.Text ?? "", clock.GetCurrentInstant(), cancellationToken);
        this.Flash("Your note is saved.");
        return LocalRedirect($"/mentor/schedule/{id}{page.Place}");
    }
}
