using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>A kind of session: "Mock interview". None is ever deleted: offerings and addresses lead to it.</summary>
public sealed class Category : IRecordsDeeds
{
    public const string RecordKind = "category";
    public const int SlugMaxLength = 40;
    public const int NameMaxLength = 60;

    /// <summary>The categories of a new installation.</summary>
    public static IReadOnlyList<Category> Initial { get; } =
    [
        new("career-guidance", "Career guidance", 1),
        new("resume-review", "Résumé review", 2),
        new("mock-interview", "Mock interview", 3),
        new("code-review", "Code and design review", 4),
        new("leadership", "Leadership and management", 5),
        new("product-and-startups", "Product and startups", 6),
        new("data-and-ai", "Data and AI", 7),
        new("course-help", "Course help", 8),
    ];

    private readonly DeedNotes _notes = new();

    private Category(string slug, string name, int position)
    {
        Slug = slug;
        Name = name;
        Position = position;
    }

    /// <summary>The key, and its name in addresses.</summary>
    public string Slug { get; private set; }

    public string Name { get; private set; }

    /// <summary>Its place in lists, from one.</summary>
    public int Position { get; private set; }

    /// <summary>Goes up by one with each change, and is the concurrency token: nobody overwrites what they have not seen.</summary>
    public int Version { get; private set; }

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => Slug;

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(Name), nameof(Position)];

    /// <summary>The key of a category of this name; empty if the name has no letter or digit to make one of.</summary>
    public static string SlugOf(string name) => name.ToSlug().AtMost(SlugMaxLength).Trim('-');

    /// <summary>A new one. The caller has asked <see cref="ManageCategories"/> whether it can be.</summary>
    public static Category Add(string name, int position, Guid actorId, string reason, Instant now)
    {
        var category = new Category(SlugOf(name), name.OnOneLine(), position);
        category._notes.Add(new("category added", actorId, now) { Reason = reason.OnLines() });
        return category;
    }

    /// <summary>Gives it another name or another place; its key, and so its address, stays. False if it has both already.</summary>
    public bool Change(string name, int position, Guid actorId, string reason, Instant now)
    {
        var (renamed, moved) = (name.OnOneLine() != Name, position != Position);
        if (!renamed && !moved)
        {
            return false;
        }

        (Name, Position) = (name.OnOneLine(), position);
        Version++;
        var deed = renamed && moved ? "category renamed and moved" : renamed ? "category renamed" : "category moved";
        _notes.Add(new(deed, actorId, now) { Reason = reason.OnLines() });
        return true;
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();

    /// <summary>Makes room for one that was moved; the line about that one tells of it.</summary>
    internal void MakeRoom(int position)
    {
        if (position != Position)
        {
            Position = position;
            Version++;
        }
    }
}
