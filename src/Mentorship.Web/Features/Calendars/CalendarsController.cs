using System.Security.Cryptography;
using System.Text;
using Mentorship.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Mentorship.Web.Features.Calendars;

/// <summary>The private address under which calendar programs find somebody's sessions: the key in it is all they need.</summary>
[Route("calendars")]
public sealed class CalendarsController(MentorshipDbContext db, SessionCalendars calendars) : Controller
{
    [HttpGet("{key}.ics")]
    public async Task<IActionResult> Show(string key, CancellationToken cancellationToken)
    {
        var owner = await db.CalendarAddresses
            .Where(address => address.Key == key)
            .Select(address => (Guid?)address.UserId)
            .SingleOrDefaultAsync(cancellationToken);
        if (owner is not { } userId)
        {
            return NotFound();
        }

        var file = Encoding.UTF8.GetBytes(await calendars.ReadFeedAsync(userId, cancellationToken));

        // Programs ask every hour, and mostly nothing has changed: then nothing is sent.
        Response.Headers.CacheControl = "private, no-cache";
        return File(file, CalendarFiles.MediaType, lastModified: null, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\""));
    }
}
