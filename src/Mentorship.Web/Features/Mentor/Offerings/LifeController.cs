using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>The life of an offering: published, paused, archived, brought back, deleted. What is booked stays in all of it.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/offerings/{id:guid}")]
public sealed class LifeController(
    MentorshipDbContext db, OfferingChanges changes, DeleteOffering deleteOffering, Viewer viewer, IClock clock) : Controller
{
    private const string List = "/mentor/offerings";
    private const string Archived = "/mentor/offerings?archived=true";

    [HttpPost("publication")]
    public Task<IActionResult> Publish(Guid id, CancellationToken cancellationToken) => DoAsync(
        id,
        offering => offering.Publish(clock.GetCurrentInstant())
            ? $"“{offering.Title}” is published: people can book it now."
            : $"“{offering.Title}” is archived. Restore it first.",
        cancellationToken);

    [HttpPost("pause")]
    public Task<IActionResult> Pause(Guid id, CancellationToken cancellationToken) => DoAsync(
        id,
        offering => offering.Pause()
            ? $"“{offering.Title}” is paused. Booked sessions stay."
            : $"“{offering.Title}” is not published, so there is nothing to pause.",
        cancellationToken);

    [HttpGet("archive")]
    public Task<IActionResult> Archive(Guid id, CancellationToken cancellationToken) => AskAsync(id, "Archive", cancellationToken);

    [HttpPost("archive")]
    public Task<IActionResult> KeepInArchive(Guid id, CancellationToken cancellationToken) => DoAsync(
        id,
        offering => offering.Archive()
            ? $"“{offering.Title}” is archived. Booked sessions stay."
            : $"“{offering.Title}” is archived already.",
        cancellationToken);

    [HttpPost("restoration")]
    public Task<IActionResult> Restore(Guid id, CancellationToken cancellationToken) => DoAsync(
        id,
        offering => offering.Restore()
            ? $"“{offering.Title}” is a draft again. Publish it when it is as you want it."
            : $"“{offering.Title}” is not archived, so there is nothing to restore.",
        cancellationToken);

    [HttpGet("deletion")]
    public Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) => AskAsync(id, "Deletion", cancellationToken);

    [HttpPost("deletion")]
    public async Task<IActionResult> DeleteForGood(Guid id, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        if (await db.Offerings.FindOwnAsync(mentorId, id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        if (!await deleteOffering.RunAsync(mentorId, id, clock.GetCurrentInstant(), cancellationToken))
        {
            return this.Redraw("Deletion", await PageAsync(offering, cancellationToken) with { IsRefused = true }, StatusCodes.Status409Conflict);
        }

        this.Flash($"“{offering.Title}” is deleted. Sessions that were stay where they are.");
        return LocalRedirect(offering.Status == OfferingStatus.Archived ? Archived : List);
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Offering, string> deed, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        if (await db.Offerings.FindOwnAsync(mentorId, id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        var words = deed(offering);
        if (!await changes.TrySaveAsync(mentorId, cancellationToken))
        {
            return NotFound();
        }

        this.Flash(words);
        return LocalRedirect(List);
    }

    private async Task<IActionResult> AskAsync(Guid id, string view, CancellationToken cancellationToken) =>
        await db.Offerings.FindOwnAsync(viewer.RequireUserId(), id, cancellationToken) is { } offering
            ? View(view, await PageAsync(offering, cancellationToken))
            : NotFound();

    private async Task<OfferingLifePage> PageAsync(Offering offering, CancellationToken cancellationToken) => new()
    {
        Id = offering.Id,
        Title = offering.Title,
        Status = offering.Status,
        Live = await deleteOffering.CountLiveAsync(offering.Id, clock.GetCurrentInstant(), cancellationToken),
    };
}
