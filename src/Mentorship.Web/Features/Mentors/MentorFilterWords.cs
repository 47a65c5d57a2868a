using System.Globalization;

namespace Mentorship.Web.Features.Mentors;

/// <summary>What people can narrow the directory by, as they read it and as addresses have it.</summary>
public static class MentorFilterWords
{
    public static IReadOnlyList<ExperienceBand> Bands { get; } = Enum.GetValues<ExperienceBand>();

    public static IReadOnlyList<MentorOrder> Orders { get; } = Enum.GetValues<MentorOrder>();

    /// <summary>The least that the mean of the ratings can be asked to be.</summary>
    public static IReadOnlyList<double> Ratings { get; } = [4.5, 4, 3];

    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when one
    // that has a name has no words.
#pragma warning disable CS8524
    public static string Slug(this ExperienceBand band) => band switch
    {
        ExperienceBand.Junior => "junior",
        ExperienceBand.Mid => "mid",
        ExperienceBand.Senior => "senior",
        ExperienceBand.Staff => "staff",
    };

    public static string Words(this ExperienceBand band) => band switch
    {
        ExperienceBand.Junior => "Junior, under 3 years",
        ExperienceBand.Mid => "Mid, 3 to 7 years",
        ExperienceBand.Senior => "Senior, 7 to 12 years",
        ExperienceBand.Staff => "Staff, 12 years and more",
    };

    public static string Slug(this MentorOrder order) => order switch
    {
        MentorOrder.Soonest => "soonest",
        MentorOrder.Rating => "rating",
        MentorOrder.Price => "price",
        MentorOrder.Experience => "experience",
    };

    public static string Words(this MentorOrder order) => order switch
    {
        MentorOrder.Soonest => "Soonest free",
        MentorOrder.Rating => "Best rated",
        MentorOrder.Price => "Lowest price",
        MentorOrder.Experience => "Most experience",
    };
#pragma warning restore CS8524

    /// <summary>"4.5", as addresses have it.</summary>
    public static string Slug(double rating) => rating.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"Rated 4.5 and more".</summary>
    public static string Words(double rating) => $"Rated {Slug(rating)} and more";
}
