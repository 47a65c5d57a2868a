using System.Net;
using Microsoft.AspNetCore.Http;

namespace Mentorship.TestSupport.Providers;

// What can go wrong. Troubles are the API's; tokens are given whatever is to come.
public sealed partial class ZoomServer
{
    private readonly Queue<Func<HttpContext, RequestDelegate, Task>> _troubles = new();

    /// <summary>Whether every request finds nobody at home.</summary>
    public bool IsDown { get; set; }

    /// <summary>Another process of ours is given a token, and with that the last one ends.</summary>
    public void GrantAnother() => NewToken();

    /// <summary>The next request of the API after <paramref name="before"/> others is answered with a status, and nothing is done.</summary>
    public void FailNext(HttpStatusCode status, int before = 0) => Trouble(before, (context, _) =>
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsync("<html><body>Something went wrong.</body></html>");
    });

    /// <summary>The same, with the words that Zoom has for one user's limit of a day.</summary>
    public void RefuseNext() => Trouble(0, (context, _) => No(
        StatusCodes.Status429TooManyRequests,
        429,
        "You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user.").ExecuteAsync(context));

    /// <summary>The next request is answered with these words, and nothing is done.</summary>
    public void AnswerNext(string body) => Trouble(0, (context, _) =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    });

    /// <summary>The next request is waited with; whoever asks may be gone before.</summary>
    public void SlowNext(TimeSpan delay) => Trouble(0, async (context, next) =>
    {
        await Task.Delay(delay, context.RequestAborted);
        await next(context);
    });

    /// <summary>The request after <paramref name="before"/> others is done, and the connection cut before its answer.</summary>
    public void CutNext(int before = 0) => Trouble(before, async (context, next) =>
    {
        context.Response.Body = new MemoryStream();
        await next(context);
        context.Abort();
    });

    /// <summary>Something happens elsewhere after the next request was done and before it is answered.</summary>
    public void MeanwhileNext(Func<Task> what) => Trouble(0, async (context, next) =>
    {
        await next(context);
        await what();
    });

    private void Trouble(int before, Func<HttpContext, RequestDelegate, Task> trouble)
    {
        lock (_gate)
        {
            for (var number = 0; number < before; number++)
            {
                _troubles.Enqueue((context, next) => next(context));
            }

            _troubles.Enqueue(trouble);
        }
    }

    private async Task ReceiveAsync(HttpContext context, RequestDelegate next)
    {
        var isApi = context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal);
        Func<HttpContext, RequestDelegate, Task>? trouble = null;
        bool isKnown;
        lock (_gate)
        {
            _calls.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            isKnown = !isApi || (context.Request.Headers.Authorization == $"Bearer {_token.Value}" && _clock.GetCurrentInstant() < _token.Until);
            if (isApi && isKnown)
            {
                _troubles.TryDequeue(out trouble);
            }
        }

        if (IsDown)
        {
            context.Abort();
        }
        else if (!isKnown)
        {
            await No(StatusCodes.Status401Unauthorized, 124, "Invalid access token.").ExecuteAsync(context);
        }
        else
        {
            await (trouble is null ? next(context) : trouble(context, next));
        }
    }
}
