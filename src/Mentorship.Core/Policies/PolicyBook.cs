using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Policies;

/// <summary>Reads the policies that are in force. A booking keeps the ones it was made under and does not ask again.</summary>
public sealed class PolicyBook(MentorshipDbContext db)
{
    public async Task<SessionPolicy> ReadAsync(CancellationToken cancellationToken)
    {
        var values = await db.PolicyValues.AsNoTracking()
            .Select(row => new { row.Key, row.Value })
            .ToDictionaryAsync(row => row.Key, row => row.Value, StringComparer.Ordinal, cancellationToken);
        return PolicyTable.All.Aggregate(
            SessionPolicy.Default,
            (policy, definition) => values.TryGetValue(definition.Key, out var value) ? definition.With(policy, value) : policy);
    }
}
