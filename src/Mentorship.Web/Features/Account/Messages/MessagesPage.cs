namespace Mentorship.Web.Features.Account.Messages;

public sealed record MessagesPage(MessagesForm Form);
