using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Api.Cron;

/// <summary>
/// For those who have an outside scheduler do what the jobs do. Without an antiforgery token, because no browser sends
/// it: the secret in a header, which no form and no link can set, stands in for it.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[SkipStatusCodePages]
[Route("api/cron")]
public sealed class CronController(BeginWeeks beginWeeks, IConfiguration configuration, IClock clock) : Controller
{
    /// <summary>200 and for how many members the week was begun; 401 without the secret; 503 while the server has none.</summary>
    [HttpPost("reset-weekly-sessions")]
    public async Task<IActionResult> ResetWeeklySessions(CancellationToken cancellationToken)
    {
        if (configuration[CronSecret.Key] is not { } secret || string.IsNullOrWhiteSpace(secret))
        {
            return Problem($"This server has no {CronSecret.Key}, so nobody can ask it to.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (!CronSecret.IsIn(Request.Headers.Authorization, secret))
        {
            Response.Headers.WWWAuthenticate = "Bearer";
            return Problem("Send the secret as 'Authorization: Bearer …'.", statusCode: StatusCodes.Status401Unauthorized);
        }

        var now = clock.GetCurrentInstant();
        var renewed = await beginWeeks.RunAsync(now, cancellationToken);
        return Ok(new WeekAnswer(TimeText.IsoDate(AllowanceClaim.WeekOf(now)), renewed));
    }
}
