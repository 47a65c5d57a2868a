using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>Saving a mentor to find them again, and waiting for a free time of theirs.</summary>
[Authorize]
[Route("mentors/{slug}")]
public sealed class FavouriteController(MentorshipDbContext db, KeepMentors keep, Viewer viewer, IClock clock) : Controller
{
    [HttpPost("favourite")]
    public Task<IActionResult> Save(string slug, [FromForm] string? returnUrl, CancellationToken cancellationToken) => DoAsync(
        slug,
        returnUrl,
        id => keep.SaveAsync(id, viewer.RequireUserId(), clock.GetCurrentInstant(), cancellationToken),
        name => $"{name} is saved. You find everyone you saved under your name, at the top.",
        cancellationToken);

    [HttpPost("favourite/removal")]
    public Task<IActionResult> Forget(string slug, [FromForm] string? returnUrl, CancellationToken cancellationToken) => DoAsync(
        slug,
        returnUrl,
        async id =>
        {
            await keep.ForgetAsync(id, viewer.RequireUserId(), cancellationToken);
            return null;
        },
        name => $"{name} is not among those you saved any more.",
        cancellationToken);

    [HttpPost("waitlist")]
    public Task<IActionResult> Wait(string slug, [FromForm] string? returnUrl, CancellationToken cancellationToken) => DoAsync(
        slug,
        returnUrl,
        id => keep.WaitAsync(id, viewer.RequireUserId(), clock.GetCurrentInstant(), cancellationToken),
        name => $"You get one mail when {name} has a free time. Those who wait are told in turn, and whoever books first has it.",
        cancellationToken);

    [HttpPost("waitlist/removal")]
    public Task<IActionResult> Leave(string slug, [FromForm] string? returnUrl, CancellationToken cancellationToken) => DoAsync(
        slug,
        returnUrl,
        async id =>
        {
            await keep.LeaveAsync(id, viewer.RequireUserId(), cancellationToken);
            return null;
        },
        name => $"You do not wait for {name} any more.",
        cancellationToken);

    private async Task<IActionResult> DoAsync(
        string slug, string? returnUrl, Func<Guid, Task<WaitlistRefusal?>> deed, Func<string, string> words, CancellationToken cancellationToken)
    {
        var mentor = await db.MentorProfiles
            .Where(profile => profile.Slug == slug)
            .Select(profile => new { profile.UserId, profile.User.Name })
            .SingleOrDefaultAsync(cancellationToken);
        if (mentor is null)
        {
            return NotFound();
        }

        if (await deed(mentor.UserId) is { } refusal)
        {
            this.Warn(refusal.Words(mentor.Name));
        }
        else
        {
            this.Flash(words(mentor.Name));
        }

        return this.RedirectBack(returnUrl, $"/mentors/{slug}");
    }
}
