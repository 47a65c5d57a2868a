using System.Runtime.CompilerServices;
using System.Text.Json;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Offerings;

/// <summary>
/// Tells a browser the free times of one day anew whenever they may have changed: server-sent events named "times", each
/// a list of starts as in the page's radio buttons.
/// </summary>
public sealed class LiveTimes(IServiceScopeFactory scopes, CalendarWatch watch, Viewer viewer, IClock clock, IHostApplicationLifetime lifetime)
{
    private const string EventStream = "text/event-stream";

    // Browsers come back by themselves after it; nobody holds a connection for a tab that is forgotten.
    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(10);

    /// <summary>What decides the starts within a range, read anew at each look.</summary>
    public delegate Task<SlotQuestion> Ask(SlotReader slots, TimeRange range, Instant now, CancellationToken cancellationToken);

    /// <summary>Whether a day can be followed: it can be booked, as far as the horizon goes.</summary>
    public bool CanFollow(LocalDate? date, DateTimeZone zone)
    {
        var today = clock.GetCurrentInstant().InZone(zone).Date;
        return date >= today && date <= today.PlusDays(OfferingRules.MaxHorizonDays + 1);
    }

    /// <summary>The zone that is asked for, or the viewer's own.</summary>
    public DateTimeZone ZoneOf(string? asked) => TimeZones.TryGet(asked, out var zone) ? zone : viewer.Zone;

    /// <summary>Answers a request until the browser leaves, the process stops, or it is time to come back.</summary>
    /// <param name="context">The request.</param>
    /// <param name="mentorId">Whose time it is.</param>
    /// <param name="day">Which day.</param>
    /// <param name="zone">Of which zone.</param>
    /// <param name="ask">Reads what decides.</param>
    public async Task FollowAsync(HttpContext context, Guid mentorId, LocalDate day, DateTimeZone zone, Ask ask)
    {
        var response = context.Response;
        response.ContentType = EventStream;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // Nobody hears what is told, so there is nothing to wait for.
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        ending.CancelAfter(LongestStay);
        response.Headers.CacheControl = "no-store";
        try
        {
            await response.Body.FlushAsync(ending.Token);
            await foreach (var starts in TimesAsync(mentorId, day, zone, ask, ending.Token))
            {
                await response.WriteAsync($"event: times\ndata: {JsonSerializer.Serialize(starts.Select(InstantPattern.General.Format))}\n\n", ending.Token);
                await response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was left, or it is time to come back.
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<Instant>> TimesAsync(
        Guid mentorId, LocalDate day, DateTimeZone zone, Ask ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var dates = new DateInterval(day, day);
        var range = new TimeRange(zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        using var watcher = watch.Watch(mentorId);
        await foreach (var version in watcher.NewsAsync(cancellationToken))
        {
            // A scope for each look: between looks nothing of the database is held.
            await using var scope = scopes.CreateAsyncScope();
            var slots = scope.ServiceProvider.GetRequiredService<SlotReader>();
            yield return SlotFinder.Find(await ask(slots, range, clock.GetCurrentInstant(), cancellationToken), dates, zone);
        }
    }
}
