namespace Mentorship.Web.Features.Memberships;

/// <summary>A page of the history of a member's allowance.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="IsNewest">Whether nothing is newer.</param>
/// <param name="HasOlder">Whether there are more.</param>
public sealed record HistoryPage(IReadOnlyList<AllowanceLine> Lines, bool IsNewest, bool HasOlder);
