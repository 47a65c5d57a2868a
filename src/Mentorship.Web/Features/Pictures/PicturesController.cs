using System.Linq.Expressions;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Pictures;

/// <summary>Mentors' pictures, for everyone.</summary>
[Route("pictures")]
public sealed class PicturesController(MentorshipDbContext db) : Controller
{
    [HttpGet("{id:guid}/{version}")]
    public Task<IActionResult> Show(Guid id, string version, CancellationToken cancellationToken) =>
        ShowAsync(id, version, row => new(row.ContentType, row.Bytes), cancellationToken);

    [HttpGet("{id:guid}/{version}/small")]
    public Task<IActionResult> ShowSmall(Guid id, string version, CancellationToken cancellationToken) =>
        ShowAsync(id, version, row => new(row.ContentType, row.Small.Length > 0 ? row.Small : row.Bytes), cancellationToken);

    private async Task<IActionResult> ShowAsync(Guid id, string version, Expression<Func<MentorPicture, Served>> size, CancellationToken cancellationToken)
    {
        var picture = await db.MentorPictures
            .Where(row => row.MentorId == id && row.Version == version)
            .Select(size)
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

    private sealed record Served(string ContentType, byte[] Bytes);
}
