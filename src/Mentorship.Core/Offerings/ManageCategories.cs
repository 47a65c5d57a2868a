using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>What admins do to the categories. There are a few dozen at the most, so all are read.</summary>
public sealed class ManageCategories(MentorshipDbContext db)
{
    /// <summary>Adds one at the end.</summary>
    /// <param name="name">The caller has checked its length, and the reason's.</param>
    /// <param name="actorId">The admin.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<CategoryRefusal?> AddAsync(string name, Guid actorId, string reason, Instant now, CancellationToken cancellationToken)
    {
        var slug = Category.SlugOf(name);
        if (slug.Length == 0)
        {
            return CategoryRefusal.NoAddress;
        }

        var all = await ReadAsync(cancellationToken);
        if (all.Exists(category => category.Slug == slug || IsCalled(category, name)))
        {
            return CategoryRefusal.NameTaken;
        }

        db.Categories.Add(Category.Add(name, all.Count + 1, actorId, reason, now));
        return await SaveAsync(CategoryRefusal.NameTaken, cancellationToken);
    }

    /// <summary>Renames one, or moves it to another place, from one; those between make room.</summary>
    /// <param name="slug">Which; there is one.</param>
    /// <param name="seen">The version that the admin saw.</param>
    /// <param name="name">As above.</param>
    /// <param name="position">Where it stands from now on.</param>
    /// <param name="actorId">The admin.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<CategoryRefusal?> ChangeAsync(
        string slug, int seen, string name, int position, Guid actorId, string reason, Instant now, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(cancellationToken);
        var category = all.Single(row => row.Slug == slug);
        if (category.Version != seen)
        {
            return Refused(CategoryRefusal.ChangedMeanwhile);
        }

        if (position < 1 || position > all.Count)
        {
            return Refused(CategoryRefusal.NoSuchPlace);
        }

        if (all.Exists(other => other != category && IsCalled(other, name)))
        {
            return Refused(CategoryRefusal.NameTaken);
        }

        if (!category.Change(name, position, actorId, reason, now))
        {
            return Refused(CategoryRefusal.Unchanged);
        }

        all.Remove(category);
        all.Insert(position - 1, category);
        foreach (var (index, other) in all.Index())
        {
            other.MakeRoom(index + 1);
        }

        return await SaveAsync(CategoryRefusal.ChangedMeanwhile, cancellationToken);
    }

    private Task<List<Category>> ReadAsync(CancellationToken cancellationToken) =>
        db.Categories.OrderBy(category => category.Position).ThenBy(category => category.Slug).ToListAsync(cancellationToken);

    private static bool IsCalled(Category category, string name) => category.Name.ForSearch() == name.OnOneLine().ForSearch();

    private CategoryRefusal Refused(CategoryRefusal refusal)
    {
        db.ChangeTracker.Clear();
        return refusal;
    }

    private async Task<CategoryRefusal?> SaveAsync(CategoryRefusal whenTaken, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CategoryRefusal.ChangedMeanwhile;
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            return whenTaken;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
