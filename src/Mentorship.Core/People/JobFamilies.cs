namespace Mentorship.Core.People;

/// <summary>Job families as people read them, and as addresses have them.</summary>
public static class JobFamilies
{
    public static IReadOnlyList<JobFamily> All { get; } = Enum.GetValues<JobFamily>();

    /// <summary>The one with this name in addresses; null for anything else.</summary>
    public static JobFamily? Find(string? slug) => All.Cast<JobFamily?>().FirstOrDefault(family => family!.Value.Slug() == slug);

    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // family has no words.
#pragma warning disable CS8524
    /// <summary>Its name in addresses.</summary>
    public static string Slug(this JobFamily family) => family switch
    {
        JobFamily.Engineering => "engineering",
        JobFamily.Data => "data",
        JobFamily.Design => "design",
        JobFamily.Product => "product",
        JobFamily.Marketing => "marketing",
        JobFamily.Sales => "sales",
        JobFamily.People => "people",
        JobFamily.Finance => "finance",
        JobFamily.Leadership => "leadership",
        JobFamily.Other => "other",
    };

    /// <summary>Its name on pages.</summary>
    public static string Words(this JobFamily family) => family switch
    {
        JobFamily.Engineering => "Engineering",
        JobFamily.Data => "Data and AI",
        JobFamily.Design => "Design and research",
        JobFamily.Product => "Product",
        JobFamily.Marketing => "Marketing",
        JobFamily.Sales => "Sales and customers",
        JobFamily.People => "People and hiring",
        JobFamily.Finance => "Finance and operations",
        JobFamily.Leadership => "Leadership",
        JobFamily.Other => "Something else",
    };
#pragma warning restore CS8524
}
