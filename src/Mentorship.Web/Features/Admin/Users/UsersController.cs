using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Features.Admin.Audit;
using Mentorship.Web.Features.Memberships;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Users;

/// <summary>Everyone with an account, and each of them whole.</summary>
[Authorize(Access.Admin)]
[Route("admin/users")]
public sealed class UsersController(MentorshipDbContext db, UserList users, Viewer viewer) : Controller
{
    private const int LinesShown = 20;

    private static readonly string[] Header =
        ["Id", "Name", "E-mail", "Joined (UTC)", "Roles", "Membership", "Member since (UTC)", "Paused or ended (UTC)", "Weekly limit", "Given back this week", "Used this week", "Disabled (UTC)"];

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, string? who, CancellationToken cancellationToken)
    {
        var filters = UserList.Filters(who);
        return UserList.Definition.Accepts(list, filters)
            ? View("Users", await UserList.Definition.ReadAsync(users.Sought(list, who), list, filters, users.Project, cancellationToken))
            : UnprocessableEntity();
    }

    [HttpGet("/admin/users.csv")]
    public async Task<IActionResult> Download(ListRequest list, string? who, CancellationToken cancellationToken)
    {
        if (!UserList.Definition.Accepts(list, UserList.Filters(who)))
        {
            return UnprocessableEntity();
        }

        var rows = await UserList.Definition.ReadAllAsync(users.Sought(list, who), list, users.Project, cancellationToken);
        return CsvFile.Of("people.csv", Header, rows.Select(row => new object[]
        {
            row.Id.ToString(), row.Name, row.Email, Utc(row.CreatedAt), row.Roles, row.Membership?.ToString() ?? "", Utc(row.MemberSince), Utc(row.HaltedAt),
            (row.WeeklyLimit ?? 0), row.GivenThisWeek, row.UsedThisWeek, Utc(row.DisabledAt),
        }));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(id, cancellationToken) is not { } user)
        {
            return NotFound();
        }

        var key = id.ToString();
        var audit = await (
            from entry in db.AuditEntries.AsNoTracking()
            where (entry.RecordKind == Core.People.User.RecordKind || entry.RecordKind == Membership.RecordKind) && entry.RecordId == key
            orderby entry.At descending
            select new AuditLine(
                entry,
                db.Users.Where(actor => actor.Id == entry.ActorId).Select(actor => actor.Name).SingleOrDefault(),
                null,
                viewer.Zone)).Take(LinesShown).ToListAsync(cancellationToken);
        var allowance = user.Membership is null ? [] : await db.ReadAllowanceHistoryAsync(id, after: null, LinesShown, cancellationToken);
        return View("User", new UserPage(
            user,
            [.. UserDeeds.PossibleFor(user, viewer.RequireUserId())],
            [.. allowance.Select(line => line.ForAdmins)],
            audit,
            await db.Bookings.CountAsync(booking => booking.MenteeId == id && booking.Status != BookingStatus.Held && booking.Status != BookingStatus.Expired, cancellationToken)));
    }

    private static string Utc(Instant? instant) => instant?.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";
}
