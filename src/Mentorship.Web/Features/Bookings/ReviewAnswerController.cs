using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Reviews;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What the mentor answers to a review: said once.</summary>
[Authorize]
[Route("bookings/{id:guid}/review/answer")]
public sealed class ReviewAnswerController(MentorshipDbContext db, AnswerReview answerReview, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, new(), cancellationToken) is { } page ? View("ReviewAnswer", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Answer(Guid id, ReviewAnswerForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("ReviewAnswer", page);
        }

        if (await answerReview.RunAsync(id, form.Answer!, form.Seen, clock.GetCurrentInstant(), cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Words(page.Review, viewer.Zone));
            return this.Redraw("ReviewAnswer", (await ReadAsync(id, form, cancellationToken))!, refusal.Status());
        }

        this.Flash("Your answer stands under the review.");
        return LocalRedirect($"/bookings/{id}");
    }

    private async Task<ReviewAnswerPage?> ReadAsync(Guid id, ReviewAnswerForm form, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var booking = await db.Bookings
            .AsNoTracking()
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .SingleOrDefaultAsync(row => row.Id == id && row.MentorId == userId && row.Status != BookingStatus.Held, cancellationToken);
        return booking is null
            ? null
            : new(form, booking, await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.BookingId == id, cancellationToken));
    }
}
