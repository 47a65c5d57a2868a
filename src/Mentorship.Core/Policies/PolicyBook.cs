using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Policies;

/// <summary>Reads the policies that are in force. A booking keeps the ones it was made under and does not ask again.</summary>
public sealed class PolicyBook(MentorshipDbContext db)
{
    private static readonly TranslatedOnce<Func<MentorshipDbContext, IAsyncEnumerable<KeyValuePair<string, int>>>> Values = new(() =>
        EF.CompileAsyncQuery((MentorshipDbContext db) => db.PolicyValues.Select(row => new KeyValuePair<string, int>(row.Key, row.Value))));

    public async Task<SessionPolicy> ReadAsync(CancellationToken cancellationToken)
    {
        var values = await Values.For(db)(db).ToDictionaryAsync(StringComparer.Ordinal, cancellationToken);
        return PolicyTable.All.Aggregate(
            SessionPolicy.Default,
            (policy, definition) => values.TryGetValue(definition.Key, out var value) ? definition.With(policy, value) : policy);
    }
}
