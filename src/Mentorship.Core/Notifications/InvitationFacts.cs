using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>What a message says to calendar programs.</summary>
/// <param name="Sequence">Which change of the entry it is, from 0.</param>
/// <param name="IsCancelled">Whether the entry is taken back.</param>
/// <param name="At">When it was written.</param>
/// <param name="IsTentative">Whether it is only asked for.</param>
public sealed record InvitationFacts(int Sequence, bool IsCancelled, Instant At, bool IsTentative = false);
