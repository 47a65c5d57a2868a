namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Deals texts to mentors so that none comes twice with one mentor before all have come once.</summary>
internal sealed class Variety(Random random)
{
    private readonly Dictionary<(Guid MentorId, IReadOnlyList<string> Texts), Queue<string>> _decks = [];

    public string Next(Guid mentorId, IReadOnlyList<string> texts)
    {
        if (!_decks.TryGetValue((mentorId, texts), out var deck) || deck.Count == 0)
        {
            var shuffled = texts.ToArray();
            random.Shuffle(shuffled);
            deck = _decks[(mentorId, texts)] = new Queue<string>(shuffled);
        }

        return deck.Dequeue();
    }
}
