using Mentorship.Core.Audit;
using Microsoft.Net.Http.Headers;

namespace Mentorship.Web.Infrastructure;

/// <summary>Where what is being done comes from: a request, or a job.</summary>
public sealed class RequestOrigins(IHttpContextAccessor requests) : IAuditOrigins
{
    private static readonly AsyncLocal<string?> Job = new();

    public AuditOrigin Current => requests.HttpContext is { } context
        ? new(context.Connection.RemoteIpAddress?.ToString() ?? "", context.Request.Headers[HeaderNames.UserAgent].ToString())
        : Job.Value is { } job ? new("", $"Job {job}") : AuditOrigin.None;

    /// <summary>Says that what this flow of control does from now on is done by a job.</summary>
    public static void BeginJob(string name) => Job.Value = name;
}
