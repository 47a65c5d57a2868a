using Mentorship.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Pictures;

/// <summary>Mentors' pictures, for everyone.</summary>
[Route("pictures")]
public sealed class PicturesController(MentorshipDbContext db) : Controller
{
    [HttpGet("{id:guid}/{version}")]
    public async Task<IActionResult> Show(Guid id, string version, CancellationToken cancellationToken)
    {
        var picture = await db.MentorPictures
            .Where(row => row.MentorId == id && row.Version == version)
            .Select(row => new { row.ContentType, row.Bytes })
            .SingleOrDefaultAsync(cancellationToken);
        if (picture is null)
        {
            return NotFound();
        }

        // An address has its content's hash in it. And should something be in a picture that a browser takes for a page,
        // it is a page that may do nothing.
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(picture.Bytes, picture.ContentType);
    }
}
