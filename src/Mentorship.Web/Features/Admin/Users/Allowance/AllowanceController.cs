using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Memberships;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace Mentorship.Web.Features.Admin.Users.Allowance;

/// <summary>The whole history of a member's included sessions.</summary>
[Authorize(Access.Admin)]
[Route("admin/users/{id:guid}/allowance")]
public sealed class AllowanceController(MentorshipDbContext db, UserList users, AllowanceList allowance) : Controller
{
    private static readonly string[] Header = ["When (UTC)", "What", "Week from Monday (UTC)", "Sessions", "Session id", "Session", "By", "Reason"];

    [HttpGet]
    public async Task<IActionResult> List(Guid id, ListRequest list, string? kind, CancellationToken cancellationToken)
    {
        var (definition, filters) = (AllowanceList.Definition(id), AllowanceList.Filters(kind));
        if (!definition.Accepts(list, filters))
        {
            return UnprocessableEntity();
        }

        return await users.FindAsync(id, cancellationToken) is { } user
            ? View("Allowance", new AllowancePage(user, await definition.ReadAsync(allowance.Sought(id, list, kind), list, filters, AsLines, cancellationToken)))
            : NotFound();
    }

    [HttpGet("/admin/users/{id:guid}/allowance.csv")]
    public async Task<IActionResult> Download(Guid id, ListRequest list, string? kind, CancellationToken cancellationToken)
    {
        var definition = AllowanceList.Definition(id);
        if (!definition.Accepts(list, AllowanceList.Filters(kind)))
        {
            return UnprocessableEntity();
        }

        if (await users.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        var lines = await definition.ReadAllAsync(allowance.Sought(id, list, kind), list, AsLines, cancellationToken);
        return CsvFile.Of("allowance.csv", Header, lines.Select(line => line.ForAdmins).Select(line => new object[]
        {
            InstantPattern.ExtendedIso.Format(line.At),
            line.What,
            TimeText.IsoDate(line.Week),
            line.Sessions,
            line.BookingId?.ToString() ?? "",
            line.Title ?? "",
            line.By,
            line.Reason,
        }));
    }

    private IQueryable<AllowanceLine> AsLines(IQueryable<AllowanceEntry> entries) => entries.AsLines(db);
}
