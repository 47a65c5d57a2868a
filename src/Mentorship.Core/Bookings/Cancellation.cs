using Mentorship.Core.Common;
using Mentorship.Core.Policies;

namespace Mentorship.Core.Bookings;

/// <summary>What whoever cancels says of it.</summary>
/// <param name="Reason">The kind of reason; null where none was chosen.</param>
/// <param name="Words">What the other side reads; may be empty.</param>
public sealed record Cancellation(CancellationReason? Reason, string Words)
{
    /// <summary>
    /// What they were shown that goes back, in minor units of the price's currency: nothing is cancelled for another
    /// amount. Null where none was shown.
    /// </summary>
    public long? ShownRefund { get; init; }

    /// <summary>Whether this side has said a reason that is one of its own, where <paramref name="policy"/> asks for one.</summary>
    public bool HasReason(Party by, SessionPolicy policy) =>
        Reason is { } reason ? CancellationReasonWords.Of(by).Contains(reason) : !policy.RequireCancellationReason;

    /// <summary>Whether there are words, where <paramref name="policy"/> asks for a reason and it cannot do without.</summary>
    public bool HasWords(Party by, SessionPolicy policy) =>
        !policy.RequireCancellationReason || !NeedsWords(by, Reason) || Words.OnLines().Length >= Booking.ReasonMinLength;

    /// <summary>Whether a reason needs words: a mentor's always, for somebody has counted on them; a mentee's where it says nothing by itself.</summary>
    private static bool NeedsWords(Party by, CancellationReason? reason) =>
        by == Party.Mentor || reason == CancellationReason.SomethingElse;
}
