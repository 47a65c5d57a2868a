using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A mentor's no to a request, with words for the mentee.</summary>
[Authorize]
[Route("bookings/{id:guid}/declination")]
public sealed class DeclinationController(MentorshipDbContext db, AnswerRequest answerRequest, Viewer viewer, IClock clock) : Controller
{
    /// <summary>What is said of a request that cannot be answered any more.</summary>
    public const string NoRequest = "This request was answered, taken back, or has run out meanwhile.";

    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        if (booking.StatusAt(clock.GetCurrentInstant()) != BookingStatus.Pending)
        {
            this.Warn(NoRequest);
            return LocalRedirect($"/bookings/{id}");
        }

        return View("Declination", new DeclinationPage(new(), booking));
    }

    [HttpPost]
    public async Task<IActionResult> Decline(Guid id, DeclinationForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Declination", new DeclinationPage(form, booking));
        }

        if (!await answerRequest.DeclineAsync(id, form.Reason!, clock.GetCurrentInstant(), cancellationToken))
        {
            ModelState.AddModelError("", NoRequest);
            return this.Redraw("Declination", new DeclinationPage(form, booking), StatusCodes.Status409Conflict);
        }

        this.Flash($"The request is declined. {booking.Mentee.Name} reads your words, and the time is free again.");
        return LocalRedirect("/mentor/bookings");
    }

    private Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Bookings
        .AsNoTracking()
        .Include(booking => booking.Mentee)
        .SingleOrDefaultAsync(
            booking => booking.Id == id && booking.MentorId == viewer.RequireUserId() && booking.Status != BookingStatus.Held, cancellationToken);
}
