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

/// <summary>What a mentee says of a session: written once, and changed for a while.</summary>
[Authorize]
[Route("bookings/{id:guid}/review")]
public sealed class ReviewController(MentorshipDbContext db, WriteReview writeReview, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, form: null, cancellationToken) is { } page ? View("Review", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Write(Guid id, ReviewForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Review", page);
        }

        if (await writeReview.RunAsync(id, form.Rating!.Value, form.Feedback ?? "", page.Now, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Words(page.Review, viewer.Zone));
            return this.Redraw("Review", (await ReadAsync(id, form, cancellationToken))!, refusal.Status());
        }

        this.Flash(page.Review is null ? $"Thank you. {page.MentorName} and everyone who looks for a mentor can read it." : "Your review is changed.");
        return LocalRedirect($"/bookings/{id}");
    }

    private async Task<ReviewPage?> ReadAsync(Guid id, ReviewForm? form, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var booking = await db.Bookings
            .AsNoTracking()
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .SingleOrDefaultAsync(row => row.Id == id && row.MenteeId == userId && row.Status != BookingStatus.Held, cancellationToken);
        if (booking is null)
        {
            return null;
        }

        var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.BookingId == id, cancellationToken);
        return new(form ?? (review is null ? new() : ReviewForm.Of(review)), booking, review, clock.GetCurrentInstant());
    }
}
