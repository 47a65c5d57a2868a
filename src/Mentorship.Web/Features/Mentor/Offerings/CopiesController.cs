using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>Drafts made of one of a mentor's own offerings: one, which is opened at once, or several under titles of their own.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/offerings/{id:guid}")]
public sealed class CopiesController(MentorshipDbContext db, CopyOffering copyOffering, Viewer viewer, IClock clock) : Controller
{
    [HttpPost("copy")]
    public async Task<IActionResult> Copy(Guid id, [FromForm(Name = OneResult.Field)] Guid? operation, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } original)
        {
            return NotFound();
        }

        var copyId = await CopyAsync(original, [original.TitleOfCopy()], operation, cancellationToken);
        this.Flash($"This is a draft with all that “{original.Title}” says. Change what is different, then publish it.");
        return LocalRedirect($"/mentor/offerings/{copyId}");
    }

    [HttpGet("copies")]
    public async Task<IActionResult> Several(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } original ? View("Copies", PageOf(original, new())) : NotFound();

    [HttpPost("copies")]
    public async Task<IActionResult> MakeSeveral(
        Guid id, CopiesForm form, [FromForm(Name = OneResult.Field)] Guid? operation, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } original)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Copies", PageOf(original, form));
        }

        var titles = form.Lines();
        await CopyAsync(original, titles, operation, cancellationToken);
        this.Flash(titles.Count == 1 ? $"“{titles[0]}” is made as a draft." : $"{titles.Count} drafts are made. Publish each when it is as you want it.");
        return LocalRedirect("/mentor/offerings");
    }

    private static CopiesPage PageOf(Offering original, CopiesForm form) => new(original.Id, original.Title, form);

    private Task<Offering?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Offerings.FindOwnAsync(viewer.RequireUserId(), id, cancellationToken);

    private async Task<Guid> CopyAsync(Offering original, IReadOnlyList<string> titles, Guid? operation, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var firstId = operation ?? Ids.New(now);
        await copyOffering.RunAsync(original, titles, firstId, now, cancellationToken);
        return firstId;
    }
}
