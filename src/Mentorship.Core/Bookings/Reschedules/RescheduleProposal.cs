using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings.Reschedules;

/// <summary>One time that was proposed in a negotiation.</summary>
public sealed class RescheduleProposal
{
    private RescheduleProposal()
    {
    }

    /// <summary>What an answer names, so that nobody accepts another time than the one they read.</summary>
    public Guid Id { get; private set; }

    public Guid RequestId { get; private set; }

    /// <summary>Its place in the negotiation: one is what was asked, the rest are counter-proposals.</summary>
    public int Number { get; private set; }

    public Party By { get; private set; }

    /// <summary>When the session would begin; its length stays.</summary>
    public Instant StartsAt { get; private set; }

    /// <summary>What was said with it; may be empty.</summary>
    public string Words { get; private set; } = "";

    public Instant At { get; private set; }

    internal static RescheduleProposal Of(RescheduleRequest request, int number, Party by, Instant startsAt, string words, Instant now) => new()
    {
        Id = Ids.New(now),
        RequestId = request.Id,
        Number = number,
        By = by,
        StartsAt = startsAt,
        Words = words,
        At = now,
    };
}
