namespace Mentorship.Web.Features.Offerings;

/// <summary>What people can narrow the marketplace by, as they read it and as addresses have it.</summary>
public static class OfferingFilterWords
{
    public static IReadOnlyList<OfferingOrder> Orders { get; } = Enum.GetValues<OfferingOrder>();

    public static IReadOnlyList<OfferingCost> Costs { get; } = Enum.GetValues<OfferingCost>();

    public static IReadOnlyList<OwnCourses> Courses { get; } = Enum.GetValues<OwnCourses>();

    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when one
    // that has a name has no words.
#pragma warning disable CS8524
    public static string Slug(this OfferingOrder order) => order switch
    {
        OfferingOrder.Soonest => "soonest",
        OfferingOrder.Price => "price",
        OfferingOrder.Rating => "rating",
        OfferingOrder.Newest => "newest",
    };

    public static string Words(this OfferingOrder order) => order switch
    {
        OfferingOrder.Soonest => "Soonest free",
        OfferingOrder.Price => "Lowest price",
        OfferingOrder.Rating => "Best rated",
        OfferingOrder.Newest => "Newest",
    };

    public static string Slug(this OfferingCost cost) => cost switch
    {
        OfferingCost.Free => "free",
        OfferingCost.Included => "included",
    };

    public static string Words(this OfferingCost cost) => cost switch
    {
        OfferingCost.Free => "Free of charge",
        OfferingCost.Included => "Included for members",
    };

    public static string Slug(this OwnCourses courses) => courses switch
    {
        OwnCourses.Enrolled => "enrolled",
        OwnCourses.Completed => "completed",
    };

    public static string Words(this OwnCourses courses) => courses switch
    {
        OwnCourses.Enrolled => "Courses I’m enrolled in",
        OwnCourses.Completed => "Courses I’ve completed",
    };
#pragma warning restore CS8524
}
