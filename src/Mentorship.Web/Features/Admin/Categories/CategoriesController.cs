using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Admin.Audit;
using Mentorship.Web.Features.Shared.Lists;
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

    private static readonly ListDefinition<CategoryRow> Definition = new(
        "/admin/categories",
        "Name or address",
        ("category", "categories"),
        new Sorting<CategoryRow>(row => row.Slug)
            .Up("place", "As people see them", row => row.Position)
            .Up("name", "Name", row => row.Name)
            .Down("offerings", "Most offerings first", row => row.Offerings));

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, CancellationToken cancellationToken) => Definition.Accepts(list)
        ? View("Categories", await PageAsync(list, new(), cancellationToken))
        : UnprocessableEntity();

    [HttpGet("/admin/categories.csv")]
    public async Task<IActionResult> Download(ListRequest list, CancellationToken cancellationToken) => Definition.Accepts(list)
        ? CsvFile.Of("categories.csv", Header, Definition.ReadAll(Sought(await ReadAsync(cancellationToken), list), list).Select(row => new object[]
        {
            row.Position, row.Slug, row.Name, row.Offerings,
        }))
        : UnprocessableEntity();

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

        return this.Redraw("Categories", await PageAsync(new(), form, cancellationToken));
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

    private static IReadOnlyList<CategoryRow> Sought(IEnumerable<CategoryRow> rows, ListRequest list) =>
        [.. rows.Where(row => list.IsIn(row.Name, row.Slug))];

    private async Task<CategoriesPage> PageAsync(ListRequest list, CategoryForm form, CancellationToken cancellationToken) =>
        new(Definition.Read(Sought(await ReadAsync(cancellationToken), list), list), form);

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
