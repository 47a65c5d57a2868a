using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>
/// The most bytes that a form may be sent with, files included. One with more gets the page of status 413 and is not kept
/// anywhere, not even for a moment.
/// </summary>
/// <param name="most">So many.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MostBytesAttribute(int most) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    // What a browser can send before it reads an answer. It shows none to what it could not send to the end.
    private const int Heard = 64 * 1024 * 1024;

    /// <summary>Before the filters for all actions, at 0: one of them looks for the antiforgery token, and reads the form for it.</summary>
    public int Order => -1;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var limit = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        var isTooLarge = request.ContentLength > most;
        if (limit is { IsReadOnly: false })
        {
            limit.MaxRequestBodySize = isTooLarge ? Heard : most;
        }

        if (!isTooLarge)
        {
            return;
        }

        if (request.ContentLength <= Heard)
        {
            await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
        }

        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
