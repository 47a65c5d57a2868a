using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Mentorship.Web.Features.Admin.Earnings.Refunds;

/// <summary>Refunds that their providers refuse, each for a person to look at.</summary>
[Authorize(Access.Admin)]
[Route("admin/earnings/refunds")]
public sealed class RefundsController(MentorshipDbContext db) : Controller
{
    private static readonly string[] Header = ["Owed since (UTC)", "Session id", "Session", "Who is owed", "Currency", "Amount", "Provider", "Reference", "Attempts"];

    private static readonly ListDefinition<Refund> Definition = new(
        "/admin/earnings/refunds",
        "A session’s title, a person, or the provider’s reference",
        ("refund that failed", "refunds that failed"),
        new Sorting<Refund>(refund => refund.Id)
            .Down("newest", "Newest first", refund => refund.OwedAt)
            .Up("oldest", "Oldest first", refund => refund.OwedAt)
            .Up("mentee", "Who is owed", refund => refund.Payment.Booking.Mentee.Name)
            .Down("attempts", "Most attempts first", refund => refund.Attempts));

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, CancellationToken cancellationToken) => Definition.Accepts(list)
        ? View("Refunds", await Definition.ReadAsync(Sought(list), list, [], Project, cancellationToken))
        : UnprocessableEntity();

    [HttpGet("/admin/earnings/refunds.csv")]
    public async Task<IActionResult> Download(ListRequest list, CancellationToken cancellationToken)
    {
        if (!Definition.Accepts(list))
        {
            return UnprocessableEntity();
        }

        var rows = await Definition.ReadAllAsync(Sought(list), list, Project, cancellationToken);
        return CsvFile.Of("refunds-failed.csv", Header, rows.Select(row => new object[]
        {
            InstantPattern.ExtendedIso.Format(row.OwedAt),
            row.BookingId.ToString(),
            row.Title,
            row.Mentee,
            row.Amount.Currency.Code,
            row.Amount.Units,
            row.Gateway,
            row.CaptureReference ?? "",
            row.Attempts,
        }));
    }

    private static IQueryable<FailedRefund> Project(IQueryable<Refund> refunds) => refunds.Select(refund => new FailedRefund(
        refund.OwedAt,
        refund.Payment.BookingId,
        refund.Payment.Booking.Title,
        refund.Payment.Booking.Mentee.Name,
        new(refund.AmountMinorUnits, Currencies.Get(refund.CurrencyCode)),
        refund.Payment.Gateway,
        refund.Payment.CaptureReference,
        refund.Attempts));

    private IQueryable<Refund> Sought(ListRequest list)
    {
        var refunds = db.Refunds.AsNoTracking().Where(refund => refund.Status == RefundStatus.Failed);
        foreach (var word in list.SoughtWords)
        {
            refunds = refunds.Where(refund => refund.Payment.Booking.Offering.SearchText.Contains(word)
                || refund.Payment.Booking.Mentee.SearchText.Contains(word)
                || refund.Payment.CaptureReference == list.Sought);
        }

        return refunds;
    }
}
