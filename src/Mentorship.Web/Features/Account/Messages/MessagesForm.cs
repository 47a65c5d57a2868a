namespace Mentorship.Web.Features.Account.Messages;

/// <summary>There is nothing in it that could be wrong.</summary>
public sealed record MessagesForm
{
    /// <summary>Whether mails are wanted that nobody asked for, such as those after a course.</summary>
    public bool Suggestions { get; init; }
}
