using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Mentor.Profile;

/// <summary>The picture on one's own mentor profile.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/profile/picture")]
public sealed class PictureController(SaveMentorPicture save, PictureReader pictures, Viewer viewer) : Controller
{
    // More than a picture may have, so that one that is a little too large is told so beside its field.
    private const int MostBytesSent = 2 * Picture.MaxBytes;

    [HttpGet]
    public IActionResult Show() => View("Picture", Page());

    [HttpPost]
    [MostBytes(MostBytesSent)]
    public async Task<IActionResult> Save(PictureForm form, CancellationToken cancellationToken)
    {
        var (picture, refusal) = await pictures.ReadAsync(await BytesAsync(form.Picture, cancellationToken), cancellationToken);
        if (picture is null)
        {
            ModelState.AddModelError("Form.Picture", refusal!.Value.Words());
            return this.Redraw("Picture", Page());
        }

        await save.RunAsync(viewer.RequireUserId(), Picture.ContentType, picture.Large, picture.Small, cancellationToken);
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

    private PicturePage Page() => new(new(), viewer.Name!, viewer.Picture);
}
