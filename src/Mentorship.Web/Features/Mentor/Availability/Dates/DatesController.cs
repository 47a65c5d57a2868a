using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>The hours of single dates, on a month.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/availability/dates")]
public sealed class DatesController(DatesReader dates, SaveDateHours saveHours, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? month, LocalDate? date, CancellationToken cancellationToken)
    {
        var first = LocalDatePattern.Iso.Parse($"{month}-01");
        return View("Dates", await dates.ReadAsync(date ?? (first.Success ? first.Value : null), null, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Save(DateForm form, CancellationToken cancellationToken)
    {
        var zone = await dates.ZoneAsync(cancellationToken);
        if (form.Date is not { } date || !dates.Planned(zone).Contains(date))
        {
            return OutOfReach();
        }

        foreach (var (field, words) in ModelState.IsValid ? DateClock.Missing(form, zone) : [])
        {
            ModelState.AddModelError(field, words);
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Dates", await dates.ReadAsync(date, form.Whole(), cancellationToken));
        }

        await saveHours.RunAsync(viewer.RequireUserId(), date, form.ToHours(), cancellationToken);
        this.Flash($"{TimeText.LongDate(date)} is saved.{DateClock.Shortened(form, zone)}");
        return LocalRedirect(DatesPage.AddressOf(date));
    }

    /// <summary>One of the form's own buttons: the form again, changed by it, and nothing saved.</summary>
    [HttpPost("draft")]
    public async Task<IActionResult> Draft(DateForm form, string? edit, CancellationToken cancellationToken)
    {
        if (form.Date is not { } date || !dates.Planned(await dates.ZoneAsync(cancellationToken)).Contains(date))
        {
            return OutOfReach();
        }

        // Who adds hours or takes some away means hours of that date.
        ModelState.Clear();
        var edited = HoursEdit.Parse(edit) is { } change
            ? (DateForm)form.Whole().With(change) with { Use = DateUse.OtherHours }
            : form.Whole();
        return View("Dates", await dates.ReadAsync(date, edited, cancellationToken));
    }

    [HttpGet("draft")]
    public IActionResult Draft() => LocalRedirect("/mentor/availability/dates");

    private LocalRedirectResult OutOfReach()
    {
        this.Warn("That date cannot be changed: it is over, or too far ahead.");
        return LocalRedirect("/mentor/availability/dates");
    }
}
