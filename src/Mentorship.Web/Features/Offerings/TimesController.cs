using System.Runtime.CompilerServices;
using System.Text.Json;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Offerings;

/// <summary>The free times of one day of an offering, told anew whenever they may have changed.</summary>
[Route("offerings/{id:guid}/times")]
public sealed class TimesController(
    MentorshipDbContext db,
    IServiceScopeFactory scopes,
    CalendarWatch watch,
    Viewer viewer,
    IClock clock,
    IHostApplicationLifetime lifetime) : Controller
{
    private const string EventStream = "text/event-stream";

    // Browsers come back by themselves after it; nobody holds a connection for a tab that is forgotten.
    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(10);

    /// <summary>Server-sent events named "times": a list of starts as in the page's radio buttons.</summary>
    [HttpGet]
    public async Task Follow(Guid id, int? minutes, LocalDate? date, string? zone, bool pay)
    {
        var aborted = HttpContext.RequestAborted;
        var offering = await db.Offerings.AsNoTracking().Published().Include(row => row.Mentor).SingleOrDefaultAsync(row => row.Id == id, aborted);
        var viewZone = TimeZones.TryGet(zone, out var chosen) ? chosen : viewer.Zone;
        var today = clock.GetCurrentInstant().InZone(viewZone).Date;
        if (offering is null || date is not { } day || day < today || day > today.PlusDays(OfferingRules.MaxHorizonDays + 1))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (HttpMethods.IsHead(Request.Method))
        {
            // Nobody hears what is told, so there is nothing to wait for.
            Response.ContentType = EventStream;
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        ending.CancelAfter(LongestStay);
        Response.ContentType = EventStream;
        Response.Headers.CacheControl = "no-store";
        try
        {
            await Response.Body.FlushAsync(ending.Token);
            await foreach (var starts in TimesAsync(offering, offering.LengthOrShortest(minutes), day, viewZone, viewer.UserId, pay, ending.Token))
            {
                await Response.WriteAsync($"event: times\ndata: {JsonSerializer.Serialize(starts.Select(InstantPattern.General.Format))}\n\n", ending.Token);
                await Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was left, or it is time to come back.
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<Instant>> TimesAsync(
        Offering offering, int minutes, LocalDate day, DateTimeZone zone, Guid? viewerId, bool payInstead, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var dates = new DateInterval(day, day);
        var range = new TimeRange(zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        using var watcher = watch.Watch(offering.MentorId);
        await foreach (var version in watcher.NewsAsync(cancellationToken))
        {
            // A scope for each look: between looks nothing of the database is held.
            await using var scope = scopes.CreateAsyncScope();
            var slots = scope.ServiceProvider.GetRequiredService<SlotReader>();
            var plans = await slots.ReadAsync(offering.Mentor, range, viewerId, cancellationToken);
            yield return SlotFinder.Find(plans.QuestionFor(offering, minutes, clock.GetCurrentInstant(), payInstead), dates, zone);
        }
    }
}
