using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Policies;

/// <summary>The numbers that sessions are booked under: what each means, what it is, and who changed it.</summary>
[Authorize(Access.Admin)]
[Route("admin/policies")]
public sealed class PoliciesController(MentorshipDbContext db, PolicyBook book, ChangePolicy changePolicy, Viewer viewer, IClock clock) : Controller
{
    private const int ChangesShown = 50;

    private static readonly string[] Header = ["Key", "Policy", "Value", "Unit", "Least", "Most", "Default", "Meaning"];

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, string? state, CancellationToken cancellationToken)
    {
        var filters = PolicyList.Filters(state);
        return PolicyList.Definition.Accepts(list, filters)
            ? View("Policies", PolicyList.Definition.Read(PolicyList.Sought(await book.ReadAsync(cancellationToken), list, state), list, filters))
            : UnprocessableEntity();
    }

    [HttpGet("/admin/policies.csv")]
    public async Task<IActionResult> Download(ListRequest list, string? state, CancellationToken cancellationToken)
    {
        if (!PolicyList.Definition.Accepts(list, PolicyList.Filters(state)))
        {
            return UnprocessableEntity();
        }

        var rows = PolicyList.Definition.ReadAll(PolicyList.Sought(await book.ReadAsync(cancellationToken), list, state), list);
        return CsvFile.Of("policies.csv", Header, rows.Select(row => new object[]
        {
            row.Definition.Key,
            row.Name,
            row.Value,
            row.Definition.Unit.ToString(),
            row.Definition.Min,
            row.Definition.Max,
            row.Definition.Default,
            row.Definition.Meaning,
        }));
    }

    [HttpGet("{key}")]
    public async Task<IActionResult> Show(string key, CancellationToken cancellationToken)
    {
        if (PolicyTable.Find(key) is not { } definition)
        {
            return NotFound();
        }

        var page = await ReadAsync(definition, cancellationToken);
        return View("Policy", page with { Form = new() { Value = page.Value, Version = page.Version } });
    }

    [HttpPost("{key}")]
    public async Task<IActionResult> Change(string key, PolicyForm form, CancellationToken cancellationToken)
    {
        if (PolicyTable.Find(key) is not { } definition)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var refusal = await changePolicy.RunAsync(
                definition, form.Value!.Value, form.Version ?? 0, form.Reason!, viewer.RequireUserId(), clock.GetCurrentInstant(), cancellationToken);
            if (refusal is null)
            {
                this.Flash($"{definition.Name} is {definition.InWords(form.Value.Value)} for sessions that are booked from now on.");
                return LocalRedirect("/admin/policies");
            }

            ModelState.AddModelError(refusal is PolicyRefusal.ChangedMeanwhile ? "" : "Form.Value", refusal.Words(definition));
        }

        return this.Redraw("Policy", await ReadAsync(definition, cancellationToken) with { Form = form });
    }

    private async Task<PolicyPage> ReadAsync(PolicyDefinition definition, CancellationToken cancellationToken)
    {
        var policy = await book.ReadAsync(cancellationToken);
        return new()
        {
            Definition = definition,
            Value = definition.Get(policy),
            Version = await db.PolicyValues
                .Where(row => row.Key == definition.Key)
                .Select(row => row.Version)
                .SingleOrDefaultAsync(cancellationToken),
            Changes = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.RecordKind == PolicyValue.RecordKind && entry.RecordId == definition.Key)
                .OrderByDescending(entry => entry.At)
                .Take(ChangesShown)
                .Select(entry => new PolicyChange(
                    entry,
                    db.Users.Where(user => user.Id == entry.ActorId).Select(user => user.Name).SingleOrDefault()))
                .ToListAsync(cancellationToken),
        };
    }
}
