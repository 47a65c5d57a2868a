namespace Mentorship.Core.Offerings;

/// <summary>A kind of session: "Mock interview".</summary>
public sealed class Category
{
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
}
