using Mentorship.Core.Data;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Turns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The times of one day to which a session can be moved, told anew whenever they may have changed.</summary>
[Authorize]
[Route("bookings/{id:guid}/reschedule/times")]
public sealed class RescheduleTimesController(MentorshipDbContext db, LiveTimes live, Viewer viewer) : Controller
{
    /// <summary>See <see cref="LiveTimes"/>.</summary>
    [HttpGet]
    [TakesNoTurn]
    public async Task Follow(Guid id, LocalDate? date, string? zone)
    {
        var booking = await db.FindSessionAsync(id, viewer.RequireUserId(), HttpContext.RequestAborted);
        var shown = live.ZoneOf(zone);
        if (booking is null || !live.CanFollow(date, shown))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await live.FollowAsync(
            HttpContext, booking.MentorId, date!.Value, shown, (slots, range, now, token) => slots.ReadForMoveAsync(booking, range, now, token));
    }
}
