namespace Mentorship.Core.Bookings.Listings;

/// <summary>A word by which a listed mentor is found: one of <see cref="Common.SearchWords"/>.</summary>
public sealed class MentorWord : ISearchWord
{
    private MentorWord()
    {
    }

    public string Word { get; private set; } = "";

    public Guid MentorId { get; private set; }

    public static MentorWord Of(Guid mentorId, string word) => new() { MentorId = mentorId, Word = word };
}
