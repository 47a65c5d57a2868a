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

namespace Mentorship.Web.Features.Admin.Earnings.Payments;

/// <summary>Payments at which something is wrong, each for a person to look at.</summary>
[Authorize(Access.Admin)]
[Route("admin/earnings/payments")]
public sealed class PaymentsController(MentorshipDbContext db) : Controller
{
    private static readonly string[] Header = ["Begun (UTC)", "Session id", "Session", "Who paid", "Currency", "Asked for", "Provider", "Reference", "What is wrong"];

    private static readonly ListDefinition<Payment> Definition = new(
        "/admin/earnings/payments",
        "A session’s title, a person, or the provider’s reference",
        ("payment set aside", "payments set aside"),
        new Sorting<Payment>(payment => payment.Id)
            .Down("newest", "Newest first", payment => payment.StartedAt)
            .Up("oldest", "Oldest first", payment => payment.StartedAt)
            .Up("mentee", "Who paid", payment => payment.Booking.Mentee.Name));

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, CancellationToken cancellationToken) => Definition.Accepts(list)
        ? View("Payments", await Definition.ReadAsync(Sought(list), list, [], Project, cancellationToken))
        : UnprocessableEntity();

    [HttpGet("/admin/earnings/payments.csv")]
    public async Task<IActionResult> Download(ListRequest list, CancellationToken cancellationToken)
    {
        if (!Definition.Accepts(list))
        {
            return UnprocessableEntity();
        }

        var rows = await Definition.ReadAllAsync(Sought(list), list, Project, cancellationToken);
        return CsvFile.Of("payments-set-aside.csv", Header, rows.Select(row => new object[]
        {
            InstantPattern.ExtendedIso.Format(row.StartedAt),
            row.BookingId.ToString(),
            row.Title,
            row.Mentee,
            row.Asked.Currency.Code,
            row.Asked.Units,
            row.Gateway,
            row.Reference ?? "",
            row.Note,
        }));
    }

    private static IQueryable<PaymentSetAside> Project(IQueryable<Payment> payments) => payments.Select(payment => new PaymentSetAside(
        payment.StartedAt,
        payment.BookingId,
        payment.Booking.Title,
        payment.Booking.Mentee.Name,
        new(payment.AmountMinorUnits, Currencies.Get(payment.CurrencyCode)),
        payment.Gateway,
        payment.Reference,
        payment.Note));

    private IQueryable<Payment> Sought(ListRequest list)
    {
        var payments = db.Payments.AsNoTracking().Where(payment => payment.Status == PaymentStatus.SetAside);
        foreach (var word in list.SoughtWords)
        {
            payments = payments.Where(payment => payment.Booking.Offering.SearchText.Contains(word)
                || payment.Booking.Mentee.SearchText.Contains(word)
                || payment.Reference == list.Sought);
        }

        return payments;
    }
}
