using System.Collections.Concurrent;
using System.Threading.Channels;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Infrastructure;

/// <summary>
/// Tells pages that are open when something about a mentor's free times has changed, on whichever node it changed: each
/// node asks the database once a second for the versions of the calendars that somebody on it watches, and not at all
/// while nobody does.
/// </summary>
public sealed class CalendarWatch(IServiceScopeFactory scopes, ILogger<CalendarWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Watcher, byte> _watchers = new();

    /// <summary>Begins to watch a mentor's calendar; ends with the watcher's disposal.</summary>
    public Watcher Watch(Guid mentorId)
    {
        var watcher = new Watcher(mentorId, ended => _watchers.TryRemove(ended, out _));
        _watchers.TryAdd(watcher, 0);
        return watcher;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!_watchers.IsEmpty)
                {
                    await LookAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var mentors = _watchers.Keys.Select(watcher => watcher.MentorId).Distinct().ToList();
            await using var scope = scopes.CreateAsyncScope();
            var versions = await scope.ServiceProvider.GetRequiredService<MentorshipDbContext>().MentorProfiles
                .Where(mentor => mentors.Contains(mentor.UserId))
                .Select(mentor => new { mentor.UserId, mentor.CalendarVersion })
                .ToDictionaryAsync(mentor => mentor.UserId, mentor => mentor.CalendarVersion, cancellationToken);
            foreach (var watcher in _watchers.Keys)
            {
                if (versions.TryGetValue(watcher.MentorId, out var version))
                {
                    watcher.See(version);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next look is a second away; whoever watches misses nothing, because versions only go up.
            logger.LogWarning(exception, "Could not look at the calendars that are watched");
        }
    }

    /// <summary>One page's ear.</summary>
    public sealed class Watcher(Guid mentorId, Action<Watcher> end) : IDisposable
    {
        private readonly Channel<int> _news = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        private int? _seen;

        public Guid MentorId => mentorId;

        /// <summary>The versions that are new, as they come; of several at once only the last.</summary>
        public IAsyncEnumerable<int> NewsAsync(CancellationToken cancellationToken) => _news.Reader.ReadAllAsync(cancellationToken);

        public void Dispose() => end(this);

        /// <summary>The first version seen is news as well: something may have changed since the page was made.</summary>
        internal void See(int version)
        {
            if (_seen != version)
            {
                _seen = version;
                _news.Writer.TryWrite(version);
            }
        }
    }
}
