using System.Collections.Concurrent;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Offerings;

/// <summary>
/// Counts in memory how often the pages of offerings are opened, and adds it to what is kept twice a minute and when the
/// process stops: a page that is read often writes nothing. Views decide nothing, so what a crash loses is lost.
/// </summary>
public sealed class ViewCounter(IServiceScopeFactory scopes, ILogger<ViewCounter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    // Programs that look at pages for others call themselves one of these.
    private static readonly string[] Crawlers = ["bot", "crawl", "spider", "preview"];

    private readonly ConcurrentDictionary<Guid, long> _views = new();

    /// <summary>Counts a view, if the request is for the page, and by somebody who will look at it.</summary>
    public void Count(Guid offeringId, HttpRequest request)
    {
        if (IsView(request))
        {
            _views.AddOrUpdate(offeringId, 1, (_, views) => views + 1);
        }
    }

    /// <summary>Adds what was counted to what is kept. What cannot be added now is added the next time.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var offeringId in _views.Keys)
        {
            if (!_views.TryRemove(offeringId, out var views))
            {
                continue;
            }

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CountViews>().RunAsync(offeringId, views, cancellationToken);
            }
            catch (Exception exception)
            {
                _views.AddOrUpdate(offeringId, views, (_, more) => more + views);
                logger.LogWarning(exception, "The views of offerings could not be added");
                return;
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                // Not broken off in the middle of a statement, whose outcome nobody would know.
                await KeepAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    // Not for what only asks whether the page is there, for what is fetched in case somebody looks at it, nor for another
    // day or month within a page that is open.
    private static bool IsView(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Headers.ContainsKey("HX-Request")
        && !request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        && !request.Headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(Crawlers, name => request.Headers.UserAgent.ToString().Contains(name, StringComparison.OrdinalIgnoreCase));
}
