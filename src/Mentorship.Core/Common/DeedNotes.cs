namespace Mentorship.Core.Common;

/// <summary>What a record has noted and nobody has taken yet; see <see cref="IRecordsDeeds"/>.</summary>
public sealed class DeedNotes
{
    private readonly List<Deed> _deeds = [];

    public void Add(Deed deed) => _deeds.Add(deed);

    public IReadOnlyList<Deed> Take()
    {
        Deed[] taken = [.. _deeds];
        _deeds.Clear();
        return taken;
    }
}
