using Mentorship.Core.Notifications;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Messages;

/// <summary>A message in the admin's list.</summary>
public sealed record MessageLine(
    Guid Id, Instant CreatedAt, string Name, string Address, MessageKind Kind, OutboxStatus Status, int Attempts, Instant? DueAt, string LastError);
