using Mentorship.Core.Audit;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Admin.Audit;

/// <summary>Who did what to which record, when, from where and under which policy.</summary>
[Authorize(Access.Admin)]
[Route("admin/audit")]
public sealed class AuditController(MentorshipDbContext db, Viewer viewer, IClock clock) : Controller
{
    private static readonly string[] Header =
        ["When (UTC)", "Who", "E-mail", "What", "Kind", "Record", "Reason", "Before and after", "Policy", "Address", "Browser or job"];

    private static readonly ListDefinition<AuditEntry> Definition = new(
        "/admin/audit",
        "What was done, to which record, or whose e-mail",
        ("line", "lines"),
        new Sorting<AuditEntry>(entry => entry.Id).Down("newest", "Newest first", entry => entry.At).Up("oldest", "Oldest first", entry => entry.At));

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, string? kind, string? since, CancellationToken cancellationToken)
    {
        var filters = Filters(kind, since);
        return Definition.Accepts(list, filters)
            ? View("Audit", await Definition.ReadAsync(Sought(list, kind, since), list, filters, Project, cancellationToken))
            : UnprocessableEntity();
    }

    [HttpGet("/admin/audit.csv")]
    public async Task<IActionResult> Download(ListRequest list, string? kind, string? since, CancellationToken cancellationToken)
    {
        if (!Definition.Accepts(list, Filters(kind, since)))
        {
            return UnprocessableEntity();
        }

        var lines = await Definition.ReadAllAsync(Sought(list, kind, since), list, Project, cancellationToken);
        return CsvFile.Of("audit.csv", Header, lines.Select(line => new object[]
        {
            InstantPattern.ExtendedIso.Format(line.Entry.At), line.Who ?? "", line.Email ?? "", line.Entry.Action, line.Entry.RecordKind, line.Entry.RecordId, line.Entry.Reason,
            string.Join("; ", line.Entry.Changes.Select(change => $"{change.What}: {change.Before ?? "nothing"} → {change.After ?? "nothing"}")),
            line.Entry.Policy, line.Entry.Address, line.Entry.Browser,
        }));
    }

    private static IReadOnlyList<ListFilter> Filters(string? kind, string? since) =>
    [
        new("since", "How far back", "A week", AuditPeriod.Choices, since),
        new("kind", "Kind of record", "Every kind", [.. AuditKinds.All.Select(known => KeyValuePair.Create(known, known))], kind),
    ];

    // Always from a date on, so that no page reads all that ever happened.
    private IQueryable<AuditEntry> Sought(ListRequest list, string? kind, string? since)
    {
        var from = clock.GetCurrentInstant() - AuditPeriod.Of(since);
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.At >= from);
        if (!string.IsNullOrEmpty(kind))
        {
            entries = entries.Where(entry => entry.RecordKind == kind);
        }

        if (list.Sought is { } words)
        {
            var email = words.ToUpperInvariant();
            entries = entries.Where(entry => entry.Action.Contains(words)
                || entry.RecordId == words
                || db.Users.Any(user => user.Id == entry.ActorId && user.NormalizedEmail == email));
        }

        return entries;
    }

    private IQueryable<AuditLine> Project(IQueryable<AuditEntry> entries) =>
        from entry in entries
        join actor in db.Users on entry.ActorId equals actor.Id into actors
        from user in actors.DefaultIfEmpty()
        select new AuditLine(entry, user.Name, user.Email, viewer.Zone);
}
