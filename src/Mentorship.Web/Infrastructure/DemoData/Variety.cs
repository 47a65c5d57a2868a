namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Deals texts, and what has one, to mentors so that none comes twice with one mentor before all have come once.</summary>
internal sealed class Variety(Random random)
{
    private readonly Dictionary<(Guid MentorId, object Texts), Queue<object>> _decks = [];

    public T Next<T>(Guid mentorId, IReadOnlyList<T> texts)
        where T : class
    {
        if (!_decks.TryGetValue((mentorId, texts), out var deck) || deck.Count == 0)
        {
            var shuffled = texts.ToArray();
            random.Shuffle(shuffled);
            deck = _decks[(mentorId, texts)] = new Queue<object>(shuffled);
        }

        return (T)deck.Dequeue();
    }
}
