using Mentorship.Core.Notifications;
using Mentorship.Web.Features.Letters;

namespace Mentorship.Web.Features.Admin.Messages;

/// <param name="Message">The row.</param>
/// <param name="RetriedBy">Who had it tried again; null if nobody.</param>
/// <param name="Letter">Its words; null outside development, where they are between its people.</param>
public sealed record MessagePage(OutboxMessage Message, string? RetriedBy, Letter? Letter);
