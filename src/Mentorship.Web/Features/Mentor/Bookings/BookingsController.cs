using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Mentor.Bookings;

/// <summary>What has been booked with a mentor.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/bookings")]
public sealed class BookingsController(BookingListReader lists, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List(int? page, CancellationToken cancellationToken) =>
        View("Bookings", await lists.ReadAsync(Party.Mentor, viewer.RequireUserId(), page, cancellationToken));
}
