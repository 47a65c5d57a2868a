using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Features.Mentors;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentor.Profile;

/// <summary>The picture on one's own mentor profile.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/profile/picture")]
public sealed class PictureController(MentorshipDbContext db, SaveMentorPicture save, Viewer viewer) : Controller
{
    // More than a picture may have, so that one that is too large is told so; what is larger still is not even read.
    private const int MostBytesSent = 2 * Picture.MaxBytes;

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Picture", await PageAsync(cancellationToken));

    [HttpPost]
    [RequestSizeLimit(MostBytesSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytesSent)]
    public async Task<IActionResult> Save(PictureForm form, CancellationToken cancellationToken)
    {
        var (picture, refusal) = Picture.Read(await BytesAsync(form.Picture, cancellationToken));
        if (picture is null)
        {
            ModelState.AddModelError("Form.Picture", refusal!.Value.Words());
            return this.Redraw("Picture", await PageAsync(cancellationToken));
        }

        await save.RunAsync(viewer.RequireUserId(), picture.ContentType, picture.Bytes, cancellationToken);
        this.Flash("Your picture is saved. It stands on your profile at once, and in lists within a minute.");
        return LocalRedirect("/mentor/profile/picture");
    }

    [HttpPost("removal")]
    public async Task<IActionResult> Remove(CancellationToken cancellationToken)
    {
        await save.RemoveAsync(viewer.RequireUserId(), cancellationToken);
        this.Flash("Your picture is removed. Your initials stand in its place.");
        return LocalRedirect("/mentor/profile/picture");
    }

    private static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await (file?.CopyToAsync(bytes, cancellationToken) ?? Task.CompletedTask);
        return bytes.ToArray();
    }

    private async Task<PicturePage> PageAsync(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var version = await db.MentorProfiles.Where(profile => profile.UserId == id).Select(profile => profile.PictureVersion).SingleAsync(cancellationToken);
        return new(new(), viewer.Name!, PictureAddress.Of(id, version));
    }
}
