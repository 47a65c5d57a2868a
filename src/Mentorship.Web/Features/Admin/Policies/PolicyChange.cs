using System.Globalization;
using Mentorship.Core.Audit;
using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Admin.Policies;

/// <summary>One change of a policy.</summary>
/// <param name="Entry">Its line of the audit.</param>
/// <param name="Admin">Who it was; null if there is nobody of that id any more.</param>
public sealed record PolicyChange(AuditEntry Entry, string? Admin)
{
    /// <summary>"2 hours → 4 hours".</summary>
    public string Words(PolicyDefinition definition)
    {
        return Entry.Changes.SingleOrDefault(change => change.What == nameof(PolicyValue.Value)) is { After: { } after } change
            ? $"{InWords(change.Before ?? definition.Default.ToString(CultureInfo.InvariantCulture))} → {InWords(after)}"
            : "";

        string InWords(string value) => definition.InWords(int.Parse(value, CultureInfo.InvariantCulture));
    }
}
