using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Mentor.Earnings;

/// <summary>What a mentor earns.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/earnings")]
public sealed class EarningsController(EarningsReader earnings, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(int? page, CancellationToken cancellationToken) =>
        View("Earnings", await earnings.ReadAsync(viewer.RequireUserId(), viewer.Zone, page, cancellationToken));

    /// <summary>What the charts show, to take away.</summary>
    [HttpGet("months.csv")]
    public async Task<IActionResult> Months(CancellationToken cancellationToken) => MonthsCsv.Of(
        "earnings-by-month.csv", await earnings.ReadMonthsAsync(viewer.RequireUserId(), viewer.Zone, cancellationToken));

    /// <summary>Every payment, to take away.</summary>
    [HttpGet("/mentor/earnings.csv")]
    public async Task<IActionResult> Payments(CancellationToken cancellationToken) => EarningsCsv.Of(
        "earnings.csv", await earnings.ReadAllAsync(viewer.RequireUserId(), cancellationToken), viewer.Zone);
}
