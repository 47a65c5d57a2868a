using Mentorship.Core.Availability;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Calendars;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Calendars;

/// <summary>A mentor's calendars elsewhere, whose appointments close times here.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/calendars")]
public sealed class CalendarsController(MentorshipDbContext db, CalendarAddresses addresses, Viewer viewer, IClock clock) : Controller
{
    private const string Address = "/mentor/calendars";

    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancellationToken) =>
        View("Calendars", await PageAsync(new(), cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Add(CalendarForm form, [FromServices] AddCalendarFeed add, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Redraw("Calendars", await PageAsync(form, cancellationToken));
        }

        var name = form.Name!.OnOneLine();
        if (await add.RunAsync(viewer.RequireUserId(), name, addresses.Parse(form.Address)!, cancellationToken) is not { } reading)
        {
            this.Warn($"You have {CalendarFeed.MaxPerMentor} calendars already. Remove one to add another.");
            return LocalRedirect(Address);
        }

        Say(reading, name, isNew: true);
        return LocalRedirect(Address);
    }

    [HttpPost("{id:guid}/reading")]
    public async Task<IActionResult> Read(Guid id, [FromServices] ReadCalendarFeed read, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        var name = await db.CalendarFeeds
            .Where(feed => feed.Id == id && feed.MentorId == mentorId)
            .Select(feed => feed.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (name is null || await read.RunAsync(id, cancellationToken) is not { } reading)
        {
            return NotFound();
        }

        Say(reading, name, isNew: false);
        return LocalRedirect(Address);
    }

    [HttpPost("{id:guid}/removal")]
    public async Task<IActionResult> Remove(Guid id, [FromServices] RemoveCalendarFeed remove, CancellationToken cancellationToken)
    {
        if (await remove.RunAsync(viewer.RequireUserId(), id, cancellationToken) is not { } name)
        {
            return NotFound();
        }

        this.Flash($"“{name}” is removed. Its busy times no longer close your hours.");
        return LocalRedirect(Address);
    }

    private void Say(CalendarReading reading, string name, bool isNew)
    {
        if (!reading.IsGood)
        {
            this.Warn($"“{name}” {(isNew ? "is added, but could not be read" : "could not be read")}. {reading.Failure.Value.Words()}");
            return;
        }

        var now = clock.GetCurrentInstant();
        var times = CalendarWords.Times(reading.Busy.Count(time => time.End > now));
        this.Flash($"“{name}” {(isNew ? "is added and was read" : "was read")}: {times}.");
    }

    private async Task<CalendarsPage> PageAsync(CalendarForm form, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        var now = clock.GetCurrentInstant();
        var rows = await db.CalendarFeeds
            .AsNoTracking()
            .Where(feed => feed.MentorId == mentorId)
            .OrderBy(feed => feed.AddedAt)
            .ThenBy(feed => feed.Id)
            .Select(feed => new { Feed = feed, Ahead = db.BusyTimes.Count(busy => busy.FeedId == feed.Id && busy.EndsAt > now) })
            .ToListAsync(cancellationToken);
        return new(form, [.. rows.Select(row => CalendarWords.ToLine(row.Feed, row.Ahead, viewer.Zone, now))]);
    }
}
