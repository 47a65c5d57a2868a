namespace Mentorship.Core.Bookings.Listings;

/// <summary>A category in which a listed mentor has something published.</summary>
public sealed class MentorCategory
{
    private MentorCategory()
    {
    }

    public string CategorySlug { get; private set; } = "";

    public Guid MentorId { get; private set; }

    public static MentorCategory Of(Guid mentorId, string slug) => new() { MentorId = mentorId, CategorySlug = slug };
}
