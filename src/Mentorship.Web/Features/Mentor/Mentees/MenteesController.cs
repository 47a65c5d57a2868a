using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Notes;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Mentor.Notes;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Mentees;

/// <summary>The people whom a mentor meets, and each of them with their sessions and what the mentor noted.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/mentees")]
public sealed class MenteesController(MentorshipDbContext db, MenteeList mentees, KeepNote keep, Viewer viewer, IClock clock) : Controller
{
    private const int PageSize = 20;

    private static readonly string[] Header = ["Name", "Sessions", "Completed", "Upcoming", "Requests", "Did not come", "Last (UTC)", "Next (UTC)"];

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, CancellationToken cancellationToken) => MenteeList.Definition.Accepts(list)
        ? View("Mentees", await MenteeList.Definition.ReadAsync(mentees.Sought(list), list, [], rows => rows, cancellationToken))
        : UnprocessableEntity();

    [HttpGet("/mentor/mentees.csv")]
    public async Task<IActionResult> Download(ListRequest list, CancellationToken cancellationToken)
    {
        if (!MenteeList.Definition.Accepts(list))
        {
            return UnprocessableEntity();
        }

        var rows = await MenteeList.Definition.ReadAllAsync(mentees.Sought(list), list, all => all, cancellationToken);
        return CsvFile.Of("mentees.csv", Header, rows.Select(row => new object[]
        {
            row.Name, Number(row.Sessions), Number(row.Completed), Number(row.Upcoming), Number(row.Requests), Number(row.NoShows), Utc(row.Last), Utc(row.Next),
        }));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, int? page, CancellationToken cancellationToken) =>
        await FindAsync(id, page, note: null, cancellationToken) is { } found ? View("Mentee", found) : NotFound();

    [HttpPost("{id:guid}/note")]
    public async Task<IActionResult> SaveNote(Guid id, NoteForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, page: null, ModelState.IsValid ? null : form, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Mentee", found);
        }

        await keep.AboutMenteeAsync(viewer.RequireUserId(), id, form.Text ?? "", clock.GetCurrentInstant(), cancellationToken);
        this.Flash("Your note is saved.");
        return LocalRedirect($"/mentor/mentees/{id}");
    }

    private async Task<MenteePage?> FindAsync(Guid id, int? page, NoteForm? note, CancellationToken cancellationToken)
    {
        if (await mentees.FindAsync(id, cancellationToken) is not { } mentee)
        {
            return null;
        }

        var mentorId = viewer.RequireUserId();
        var now = clock.GetCurrentInstant();
        var sessions = db.Bookings.AsNoTracking().Where(booking => booking.MentorId == mentorId && booking.MenteeId == id).OnceAskedFor();
        var paging = Paging.Of(page, PageSize, await sessions.CountAsync(cancellationToken));
        var kept = await db.MentorNotes.AsNoTracking().SingleOrDefaultAsync(row => row.MentorId == mentorId && row.AboutId == id, cancellationToken);
        return new(
            mentee,
            NotePage.Of(kept, note, $"/mentor/mentees/{id}/note", viewer.Zone),
            await sessions
                .OrderByDescending(booking => booking.StartsAt)
                .ThenBy(booking => booking.Id)
                .Skip(paging.Skip)
                .Take(PageSize)
                .Select(booking => new MenteePage.Session(
                    booking.Id,
                    booking.Title,
                    booking.Topic,
                    booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now ? BookingStatus.Expired : booking.Status,
                    new(booking.StartsAt, booking.EndsAt),
                    db.MentorNotes.Where(row => row.MentorId == mentorId && row.AboutId == booking.Id).Select(row => row.Text).SingleOrDefault()))
                .ToListAsync(cancellationToken),
            paging,
            viewer.Zone,
            now);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Utc(Instant? instant) => instant?.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";
}
