using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>The free times of one day of an offering, told anew whenever they may have changed.</summary>
[Route("offerings/{id:guid}/times")]
public sealed class TimesController(MentorshipDbContext db, LiveTimes live, Viewer viewer) : Controller
{
    /// <summary>See <see cref="LiveTimes"/>. Nobody books their own offering, so nobody is told its times to book.</summary>
    [HttpGet]
    [TakesNoTurn]
    public async Task Follow(Guid id, int? minutes, LocalDate? date, string? zone, bool pay)
    {
        var offering = await db.Offerings.AsNoTracking().Published().Include(row => row.Mentor)
            .SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        var shown = live.ZoneOf(zone);
        if (offering is null || offering.MentorId == viewer.UserId || !live.CanFollow(date, shown))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (length, viewerId) = (offering.LengthOrShortest(minutes), viewer.UserId);
        await live.FollowAsync(HttpContext, offering.MentorId, date!.Value, shown, async (slots, range, now, token) =>
            (await slots.ReadAsync(offering.Mentor, range, viewerId, token)).QuestionFor(offering, length, now, pay));
    }
}
