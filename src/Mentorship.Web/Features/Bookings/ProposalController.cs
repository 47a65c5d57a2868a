using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Proposing another time for a session: asking to move it, or answering a proposal or a request to book with another.</summary>
[Authorize]
[Route("bookings/{id:guid}/reschedule/proposal")]
public sealed class ProposalController(MentorshipDbContext db, MoveSession move, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, Instant? start, CancellationToken cancellationToken)
    {
        if (await db.FindSessionAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        if (start is not { } startsAt)
        {
            this.Warn("Pick a time first.");
            return LocalRedirect($"/bookings/{id}/reschedule{Request.ZoneQuery()}");
        }

        var page = Page(new() { Start = startsAt, Answers = booking.OnTheTable(clock.GetCurrentInstant()) }, booking);
        if (booking.RefuseToPropose(page.Side, page.Form.Answers, page.Now) is { } refusal)
        {
            this.Warn(refusal.Words(booking, page.Side, viewer.Zone));
            return LocalRedirect($"/bookings/{id}");
        }

        return View("Proposal", page);
    }

    [HttpPost]
    [EnableRateLimiting(Shares.Booking)]
    public async Task<IActionResult> Propose(Guid id, ProposalForm form, CancellationToken cancellationToken)
    {
        if (await db.FindSessionAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        var page = Page(form, booking);
        if (!ModelState.IsValid)
        {
            return this.Redraw("Proposal", page);
        }

        var refusal = form.Answers is { } answered
            ? await move.CounterAsync(id, page.Side, answered, form.Start!.Value, form.Words ?? "", page.Now, cancellationToken)
            : await move.AskAsync(id, page.Side, form.Start!.Value, form.Words ?? "", page.Now, cancellationToken);
        if (refusal is not null)
        {
            return this.Refuse(refusal, page, viewer.Zone);
        }

        this.Flash($"{page.OtherName} can answer until {TimeText.Moment(page.AnswerBy!.Value, viewer.Zone)}. {(page.IsOfRequest ? "The time that was asked for is kept until then." : "Until then the session keeps its time.")}");
        return LocalRedirect($"/bookings/{id}");
    }

    private ProposalPage Page(ProposalForm form, Booking booking) => new(
        form, booking, BookingQueries.SideOf(viewer.RequireUserId(), booking.MentorId), Request.ZoneOf(viewer), clock.GetCurrentInstant());
}
