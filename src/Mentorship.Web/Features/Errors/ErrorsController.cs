using System.Diagnostics;
using System.Globalization;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Errors;

/// <summary>What stands where a page should have been.</summary>
[Route("errors/{status:int}")]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    // Reached by any method: the request that failed is run again to here.
    [AsOftenAsSent]
    [AcceptVerbs("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")]
    public IActionResult Show()
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            // Somebody opened the address of an error, where nothing went wrong.
            return NotFound();
        }

        // Not a parameter: a form that cannot be read leaves all parameters empty, and may be what went wrong.
        Response.StatusCode = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        ModelState.Clear();
        return View("Error", new ErrorPage(Response.StatusCode, Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier)
        {
            RetryAfter = int.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds) ? seconds : null,
        });
    }
}
