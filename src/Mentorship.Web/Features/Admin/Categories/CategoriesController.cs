using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Admin.Audit;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Categories;

/// <summary>The kinds of sessions: added, renamed, put in another order. None is deleted.</summary>
[Authorize(Access.Admin)]
[Route("admin/categories")]
public sealed class CategoriesController(MentorshipDbContext db, ManageCategories manage, Viewer viewer, IClock clock) : Controller
{
    private const int ChangesShown = 50;

    private static readonly string[] Header = ["Place", "Address", "Name", "Offerings"];

    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancellationToken) =>
        View("Categories", new CategoriesPage(await ReadAsync(cancellationToken), new()));

    [HttpGet("/admin/categories.csv")]
    public async Task<IActionResult> Download(CancellationToken cancellationToken) => CsvFile.Of(
        "categories.csv",
        Header,
        (await ReadAsync(cancellationToken)).Select(row => new object[] { (decimal)row.Position, row.Slug, row.Name, (decimal)row.Offerings }));

    [HttpPost]
    public async Task<IActionResult> Add(CategoryForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var refusal = await manage.AddAsync(form.Name!, viewer.RequireUserId(), form.Reason!, clock.GetCurrentInstant(), cancellationToken);
            if (refusal is null)
            {
                this.Flash($"{form.Name!.Trim()} is a category now, at the end of the list.");
                return LocalRedirect("/admin/categories");
            }

            ModelState.AddModelError(refusal.Value.Field(), refusal.Value.Words(places: 0));
        }

        return this.Redraw("Categories", new CategoriesPage(await ReadAsync(cancellationToken), form));
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await PageAsync(slug, cancellationToken) is { } page ? View("Category", page) : NotFound();

    [HttpPost("{slug}")]
    public async Task<IActionResult> Change(string slug, CategoryForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(slug, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var refusal = await manage.ChangeAsync(
                slug, form.Version ?? 0, form.Name!, form.Position ?? 0, viewer.RequireUserId(), form.Reason!, clock.GetCurrentInstant(), cancellationToken);
            if (refusal is null)
            {
                this.Flash($"{form.Name!.Trim()} is saved.");
                return LocalRedirect("/admin/categories");
            }

            ModelState.AddModelError(refusal.Value.Field(), refusal.Value.Words(page.Places));
        }

        return this.Redraw("Category", page with { Form = form });
    }

    private async Task<IReadOnlyList<CategoryRow>> ReadAsync(CancellationToken cancellationToken) => await db.Categories
        .OrderBy(category => category.Position)
        .ThenBy(category => category.Slug)
        .Select(category => new CategoryRow(
            category.Slug, category.Name, category.Position, category.Version, db.Offerings.Count(offering => offering.CategorySlug == category.Slug)))
        .ToListAsync(cancellationToken);

    private async Task<CategoryPage?> PageAsync(string slug, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(cancellationToken);
        if (rows.FirstOrDefault(row => row.Slug == slug) is not { } category)
        {
            return null;
        }

        var changes = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.RecordKind == Category.RecordKind && entry.RecordId == slug)
            .OrderByDescending(entry => entry.At)
            .Take(ChangesShown)
            .Select(entry => new AuditLine(
                entry, db.Users.Where(user => user.Id == entry.ActorId).Select(user => user.Name).SingleOrDefault(), null, viewer.Zone))
            .ToListAsync(cancellationToken);
        return new(category, rows.Count, changes, new() { Name = category.Name, Position = category.Position, Version = category.Version });
    }
}
