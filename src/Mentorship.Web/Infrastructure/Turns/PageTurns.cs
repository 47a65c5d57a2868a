using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Mentorship.Web.Infrastructure.Turns;

/// <summary>
/// Makes so many pages at a time and lets the other requests wait for their turn, the first that came first. In a rush
/// all are answered sooner so than when hundreds of half-made pages share two processors, and take less memory
/// meanwhile. Only what is read waits: a form's sender decides how long its sending takes, and must not keep a turn from
/// others.
/// </summary>
public sealed class PageTurns : IMiddleware, IDisposable
{
    /// <summary>Making a page is mostly waiting for the database, so there are some for each processor.</summary>
    public static readonly int Count = 10 * Environment.ProcessorCount;

    private readonly ConcurrencyLimiter _turns = new(new() { PermitLimit = Count, QueueLimit = int.MaxValue });

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!Waits(context))
        {
            await next(context);
            return;
        }

        // Whoever leaves meanwhile is not waited for any more.
        using var turn = await _turns.AcquireAsync(1, context.RequestAborted);
        await next(context);
    }

    public void Dispose() => _turns.Dispose();

    private static bool Waits(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<ControllerActionDescriptor>() is not null
        && metadata.GetMetadata<TakesNoTurnAttribute>() is null;
}
