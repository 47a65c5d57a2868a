using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Admin.Earnings;

/// <summary>What the platform earns, whose the money is, and what went wrong with it.</summary>
[Authorize(Access.Admin)]
[Route("admin/earnings")]
public sealed class EarningsController(PlatformEarningsReader earnings, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View("Earnings", await earnings.ReadAsync(viewer.Zone, cancellationToken));

    /// <summary>What the charts show, to take away.</summary>
    [HttpGet("/admin/earnings.csv")]
    public async Task<IActionResult> Months(CancellationToken cancellationToken) => MonthsCsv.Of(
        "platform-earnings-by-month.csv", await earnings.ReadMonthsAsync(viewer.Zone, cancellationToken));
}
