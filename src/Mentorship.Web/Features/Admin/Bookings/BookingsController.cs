using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Bookings;

/// <summary>Any session: found, seen whole, called off, its price given back.</summary>
[Authorize(Access.Admin)]
[Route("admin/bookings")]
public sealed class BookingsController(MentorshipDbContext db, SettleBooking settle, Viewer viewer, IClock clock) : Controller
{
    // A no-show that is disputed is no status of its own, and is looked for like one.
    private const string Disputed = "disputed";

    private static readonly string[] Header = ["Id", "Session", "Mentor", "Mentee", "Starts (UTC)", "Booked (UTC)", "Status", "Currency", "Price", "Included"];

    private static readonly KeyValuePair<string, string>[] Statuses =
        [.. ListFilter.ChoicesOf<BookingStatus>(StatusWords.Words), new(Disputed, "Disputed no-show")];

    private static readonly ListDefinition<Booking> Definition = new(
        "/admin/bookings",
        "Title, a person's name or e-mail, or the session's id",
        ("session", "sessions"),
        new Sorting<Booking>(booking => booking.Id)
            .Down("latest", "Latest start first", booking => booking.StartsAt)
            .Up("earliest", "Earliest start first", booking => booking.StartsAt)
            .Down("newest", "Booked last first", booking => booking.BookedAt)
            .Down("dearest", "Highest price first", booking => booking.PriceMinorUnits));

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, string? status, CancellationToken cancellationToken)
    {
        var filters = Filters(status);
        return Definition.Accepts(list, filters)
            ? View("Bookings", await Definition.ReadAsync(Sought(list, status), list, filters, Project, cancellationToken))
            : UnprocessableEntity();
    }

    [HttpGet("/admin/bookings.csv")]
    public async Task<IActionResult> Download(ListRequest list, string? status, CancellationToken cancellationToken)
    {
        if (!Definition.Accepts(list, Filters(status)))
        {
            return UnprocessableEntity();
        }

        var rows = await Definition.ReadAllAsync(Sought(list, status), list, Project, cancellationToken);
        return CsvFile.Of("sessions.csv", Header, rows.Select(row => new object[]
        {
            row.Id.ToString(), row.Title, row.Mentor, row.Mentee, Utc(row.StartsAt), Utc(row.BookedAt), row.Status.Words(), row.CurrencyCode, row.Price.Units, row.IsIncluded ? "yes" : "no",
        }));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is { } page ? View("Booking", page) : NotFound();

    /// <summary>Cancels it for both sides; the mentee gets everything back.</summary>
    [HttpPost("{id:guid}/cancellation")]
    public async Task<IActionResult> Cancel(Guid id, SettlementForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            if (await settle.CallOffAsync(id, viewer.RequireUserId(), form.Reason!, clock.GetCurrentInstant(), cancellationToken))
            {
                this.Flash(page.Booking.Price.IsFree
                    ? "The session is cancelled, and its time is free again."
                    : $"The session is cancelled, and {page.Booking.Mentee.Name} gets {page.Booking.Price} back.");
                return LocalRedirect($"/admin/bookings/{id}");
            }

            ModelState.AddModelError("", "This session is over or has just changed, so nothing was done. Look at it again.");
        }

        return this.Redraw("Booking", page with { Form = form });
    }

    /// <summary>Gives back more of its price.</summary>
    [HttpPost("{id:guid}/refund")]
    public async Task<IActionResult> GiveBack(Guid id, SettlementForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (form.AmountIn(page.Booking.Price.Currency) is not { } amount || amount.MinorUnits > page.Booking.Refundable.MinorUnits)
        {
            ModelState.AddModelError("Form.Amount", $"Enter an amount of at most {page.Booking.Refundable.ToAmount()}.");
        }
        else if (ModelState.IsValid)
        {
            if (await settle.GiveBackAsync(id, amount, viewer.RequireUserId(), form.Reason!, clock.GetCurrentInstant(), cancellationToken))
            {
                this.Flash($"{page.Booking.Mentee.Name} gets {amount} back.");
                return LocalRedirect($"/admin/bookings/{id}");
            }

            ModelState.AddModelError("", "This session has just changed, so nothing was done. Look at it again.");
        }

        return this.Redraw("Booking", page with { Form = form });
    }

    /// <summary>Decides that a disputed no-show is one.</summary>
    [HttpPost("{id:guid}/no-show/confirmation")]
    public Task<IActionResult> Uphold(Guid id, SettlementForm form, CancellationToken cancellationToken) =>
        DecideAsync(id, form, settle.UpholdNoShowAsync, "It stays a no-show.", cancellationToken);

    /// <summary>Decides that a disputed no-show is none.</summary>
    [HttpPost("{id:guid}/no-show/reversal")]
    public Task<IActionResult> Overturn(Guid id, SettlementForm form, CancellationToken cancellationToken) =>
        DecideAsync(id, form, settle.OverturnNoShowAsync, "The session counts as held.", cancellationToken);

    private async Task<IActionResult> DecideAsync(
        Guid id,
        SettlementForm form,
        Func<Guid, Guid, string, Instant, CancellationToken, Task<NoShowRefusal?>> decide,
        string done,
        CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Booking", page with { Form = form });
        }

        if (await decide(id, viewer.RequireUserId(), form.Reason!, page.Now, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Words(page.Booking, viewer.Zone));
            return this.Redraw("Booking", (await ReadAsync(id, cancellationToken))! with { Form = form }, refusal.HttpStatus());
        }

        this.Flash($"{done} Both sides read your reason.");
        return LocalRedirect($"/admin/bookings/{id}");
    }

    private static string Utc(Instant instant) => instant.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static IReadOnlyList<ListFilter> Filters(string? status) => [new("status", "Status", "Every status", Statuses, status)];

    private static IQueryable<BookingRow> Project(IQueryable<Booking> bookings) => bookings.Select(booking => new BookingRow(
        booking.Id,
        booking.Title,
        booking.Mentor.User.Name,
        booking.Mentee.Name,
        booking.StartsAt,
        booking.BookedAt,
        booking.Status,
        booking.PriceMinorUnits,
        booking.CurrencyCode,
        booking.IsIncluded));

    private IQueryable<Booking> Sought(ListRequest list, string? status)
    {
        var bookings = db.Bookings.AsNoTracking();
        if (status == Disputed)
        {
            bookings = bookings.Where(booking => booking.NoShow == NoShowStage.Disputed);
        }
        else if (ListFilter.Find<BookingStatus>(status) is { } wanted)
        {
            bookings = bookings.Where(booking => booking.Status == wanted);
        }

        if (list.Sought is not { } words)
        {
            return bookings;
        }

        if (Guid.TryParse(words, out var id))
        {
            return bookings.Where(booking => booking.Id == id);
        }

        // Every word somewhere: in the offering's words, which have its mentor's name, or the people's.
        foreach (var word in list.SoughtWords)
        {
            bookings = bookings.Where(booking => booking.Offering.SearchText.Contains(word)
                || booking.Mentor.User.SearchText.Contains(word)
                || booking.Mentee.SearchText.Contains(word));
        }

        return bookings;
    }

    private async Task<BookingDossier?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.AsNoTracking()
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (booking is null)
        {
            return null;
        }

        var story = await db.BookingEvents.AsNoTracking()
            .Where(line => line.BookingId == id)
            .OrderByDescending(line => line.Number)
            .ToListAsync(cancellationToken);
        return new()
        {
            Booking = booking,
            Story = [.. story.Select((line, index) => StoryLine.Of(line, story.ElementAtOrDefault(index + 1), booking, viewer.Zone))],
            Payments = await db.Payments.AsNoTracking().Where(payment => payment.BookingId == id).OrderBy(payment => payment.StartedAt).ToListAsync(cancellationToken),
            Refunds = await db.Refunds.AsNoTracking().Where(refund => refund.Payment.BookingId == id).OrderBy(refund => refund.OwedAt).ToListAsync(cancellationToken),
            Messages = await db.OutboxMessages.AsNoTracking().Where(message => message.BookingId == id).OrderByDescending(message => message.CreatedAt).ToListAsync(cancellationToken),
            Now = clock.GetCurrentInstant(),
        };
    }
}
