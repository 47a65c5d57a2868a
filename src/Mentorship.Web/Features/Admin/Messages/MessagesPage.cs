using Mentorship.Core.Notifications;
using Mentorship.Web.Features.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace Mentorship.Web.Features.Admin.Messages;

/// <param name="Words">Which name or address is looked for; may be empty.</param>
/// <param name="Status">Of which state; null for all.</param>
/// <param name="Lines">Newest first.</param>
/// <param name="Paging">Which part of them.</param>
/// <param name="Dead">How many dead letters there are at all.</param>
public sealed record MessagesPage(string Words, OutboxStatus? Status, IReadOnlyList<MessageLine> Lines, Paging Paging, int Dead)
{
    public const int WordsMaxLength = 100;

    /// <summary>The list, or the file of it, with the same choice.</summary>
    public string Address(string path, OutboxStatus? status) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["words"] = Words.Length > 0 ? Words : null,
        ["status"] = status?.ToString().ToLowerInvariant(),
    }.Where(pair => pair.Value is not null));
}
