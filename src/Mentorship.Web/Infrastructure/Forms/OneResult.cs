using System.Security.Cryptography;
using System.Text;
using Mentorship.Core.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NodaTime;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>
/// Sees to it that a form with a key of its own (<c>&lt;form once&gt;</c>) has one result, however often it is sent: a
/// double click, a retry after a timeout, a second tab. The second sending gets the first one's answer.
/// </summary>
public sealed class OneResult(OperationLog operations, Viewer viewer, IClock clock, ITempDataDictionaryFactory tempData) : IAsyncActionFilter
{
    /// <summary>The hidden field with the form's key.</summary>
    public const string Field = "Operation";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (viewer.UserId is not { } userId
            || !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || context.ActionDescriptor.EndpointMetadata.OfType<AsOftenAsSentAttribute>().Any()
            || await KeyOfAsync(request) is not { } key)
        {
            await next();
            return;
        }

        switch (await BeginAsync(userId, key, await HashOfAsync(request), context.HttpContext.RequestAborted))
        {
            case OperationStart.Mine(var startedAt):
                await DoAsync(context, next, userId, key, startedAt);
                break;
            case OperationStart.Done(var location, var words, var isWarning):
                if (words.Length > 0)
                {
                    tempData.GetTempData(context.HttpContext)[isWarning ? ControllerExtensions.WarningKey : ControllerExtensions.FlashKey] = words;
                }

                context.Result = new LocalRedirectResult(location);
                break;
            case OperationStart.OtherBody:
                context.Result = new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
                break;
            default:
                context.HttpContext.Response.Headers.RetryAfter = "5";
                context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
                break;
        }
    }

    /// <summary>The form's key; null without one. A form that cannot be read is for the action's own checks to refuse.</summary>
    private static async Task<Guid?> KeyOfAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return Guid.TryParse(form[Field], out var key) ? key : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Waits for one that is under way: its answer is the answer.</summary>
    private async Task<OperationStart> BeginAsync(Guid userId, Guid key, string hash, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            // Not to be broken off: whoever is told that it is theirs has to do it.
            var start = await operations.BeginAsync(userId, key, hash, clock.GetCurrentInstant(), CancellationToken.None);
            if (start is not OperationStart.UnderWay || waited >= Patience)
            {
                return start;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task DoAsync(ActionExecutingContext context, ActionExecutionDelegate next, Guid userId, Guid key, Instant startedAt)
    {
        // A browser drops what it sent first when a button is pressed twice, and waits for the second. What was begun is
        // done all the same, so that the second finds its answer.
        context.HttpContext.RequestAborted = CancellationToken.None;
        foreach (var (name, _) in context.ActionArguments.Where(argument => argument.Value is CancellationToken).ToList())
        {
            context.ActionArguments[name] = CancellationToken.None;
        }

        var done = await next();
        if (done.Exception is null && done.Result is LocalRedirectResult { Url: { } url } && url.Length <= Operation.LocationMaxLength)
        {
            var said = tempData.GetTempData(context.HttpContext);
            var warning = said.Peek(ControllerExtensions.WarningKey) as string;
            var words = warning ?? said.Peek(ControllerExtensions.FlashKey) as string ?? "";
            await operations.FinishAsync(userId, key, startedAt, url, words, warning is not null, CancellationToken.None);
        }
        else if (done.Exception is null)
        {
            await operations.ForgetAsync(userId, key, startedAt, CancellationToken.None);
        }

        // What failed is neither done nor undone for certain: the key stays, and whoever sends it again in a while does
        // it anew, under the same ids.
    }

    private static async Task<string> HashOfAsync(HttpRequest request)
    {
        var text = new StringBuilder(request.Path).Append(request.QueryString).Append('\n');
        foreach (var (name, values) in request.Form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (name is not ("__RequestVerificationToken" or Field))
            {
                text.Append(name.Length).Append(':').Append(name);
                foreach (var value in values)
                {
                    text.Append(value?.Length).Append(':').Append(value);
                }

                text.Append('\n');
            }
        }

        foreach (var file in request.Form.Files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            await using var bytes = file.OpenReadStream();
            var hash = await SHA256.HashDataAsync(bytes, request.HttpContext.RequestAborted);
            text.Append(file.Name.Length).Append(':').Append(file.Name).Append(Convert.ToHexStringLower(hash)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
