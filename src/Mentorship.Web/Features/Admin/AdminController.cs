using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin;

/// <summary>What the people who run the site see first.</summary>
[Authorize(Access.Admin)]
[Route("admin")]
public sealed class AdminController(MentorshipDbContext db, AttentionReader attention, WeeksReader weeks, IClock clock) : Controller
{
    private const int EventsShown = 20;

    // What people do before they book is nobody's news.
    private static readonly BookingEventKind[] OfHolds =
    [
        BookingEventKind.Held,
        BookingEventKind.HoldMoved,
        BookingEventKind.HoldExtended,
        BookingEventKind.HoldReleased,
        BookingEventKind.HoldExpired,
    ];

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var charts = await weeks.ReadAsync(cancellationToken);
        IReadOnlyList<WeekChart> shown = [.. charts.DistinctBy(chart => chart.Slug, StringComparer.Ordinal)];
        return View("Admin", new AdminPage
        {
            Users = await db.Users.CountAsync(cancellationToken),
            Mentors = await db.MentorProfiles.CountAsync(cancellationToken),
            Members = await db.Memberships.CountAsync(membership => membership.Status == MembershipStatus.Active, cancellationToken),
            Offerings = await db.Offerings.CountAsync(offering => offering.Status == OfferingStatus.Active, cancellationToken),
            Upcoming = await db.Bookings.CountAsync(booking => booking.Status == BookingStatus.Confirmed && booking.StartsAt > now, cancellationToken),
            Attention = await attention.ReadAsync(cancellationToken),
            Charts = shown,
            HasOtherCurrencies = charts.Count > shown.Count,
            Latest = await db.BookingEvents
                .Where(line => !OfHolds.Contains(line.Kind))
                .OrderByDescending(line => line.At)
                .Take(EventsShown)
                .Join(db.Bookings, line => line.BookingId, booking => booking.Id, (line, booking) => new AdminEventLine(
                    line.At, line.Kind, booking.Title, booking.Mentor.User.Name, booking.Mentee.Name, booking.StartsAt))
                .ToListAsync(cancellationToken),
        });
    }

    /// <summary>What one chart shows, to take away; of the income every currency.</summary>
    [HttpGet("overview/{slug}.csv")]
    public async Task<IActionResult> Download(string slug, CancellationToken cancellationToken)
    {
        var charts = (await weeks.ReadAsync(cancellationToken)).Where(chart => chart.Slug == slug).ToList();
        return charts.Count == 0
            ? NotFound()
            : CsvFile.Of(
                $"{slug}-by-week.csv",
                ["Week from Monday (UTC)", "What", "Number"],
                from chart in charts
                from week in chart.Weeks
                select new object[] { TimeText.IsoDate(week.Monday), chart.What, chart.UnitsPerWhole == 1 ? (object)week.Value : (decimal)week.Value / chart.UnitsPerWhole });
    }
}
