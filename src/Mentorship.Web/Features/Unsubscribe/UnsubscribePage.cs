namespace Mentorship.Web.Features.Unsubscribe;

/// <param name="Key">The one in the link.</param>
/// <param name="IsDone">Whether no more such mails come.</param>
public sealed record UnsubscribePage(string Key, bool IsDone);
