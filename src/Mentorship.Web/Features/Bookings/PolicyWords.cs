using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The policies of a session in words with dates, out of the rules that refund by them.</summary>
public static class PolicyWords
{
    /// <summary>"Free until Mon 2 Mar, 10:00 Berlin (GMT+1), then 50 % back until Tue 3 Mar, 08:00 Berlin (GMT+1)."</summary>
    /// <param name="price">What was or is to be paid.</param>
    /// <param name="startsAt">When the session begins.</param>
    /// <param name="policy">What it is booked under.</param>
    /// <param name="zone">The reader's zone.</param>
    /// <param name="now">The time: what is over is not said.</param>
    public static string ForMentee(Money price, Instant startsAt, SessionPolicy policy, DateTimeZone zone, Instant now)
    {
        var end = CancellationRule.Deadline(Party.Mentee, startsAt, policy.CancellationCutoffHours);
        var free = Instant.Min(RefundRule.FreeUntil(startsAt, policy), end);
        var late = policy.LateCancellationRefundPercent == 0 ? "nothing back" : $"{policy.LateCancellationRefundPercent} % back";
        return (price.IsFree, IsFreeNow: now <= free, IsLateStage: free < end) switch
        {
            _ when CancellationRule.IsTooLate(Party.Mentee, startsAt, policy.CancellationCutoffHours, now) => "Too late to cancel.",
            (true, _, _) => $"Until {Moment(end)}.",
            (_, true, true) => $"Free until {Moment(free)}, then {late} until {Moment(end)}.",
            (_, true, false) => $"Free until {Moment(end)}.",
            _ => $"{late[..1].ToUpperInvariant()}{late[1..]} until {Moment(end)}.",
        };

        string Moment(Instant instant) => TimeText.Moment(instant, zone);
    }

    /// <summary>The same of what is over or cancelled: all of it, whatever time it is.</summary>
    public static string InFull(Money price, Instant startsAt, SessionPolicy policy, DateTimeZone zone) => price.IsFree
        ? $"Was possible until {TimeText.Moment(CancellationRule.Deadline(Party.Mentee, startsAt, policy.CancellationCutoffHours), zone)}."
        : ForMentee(price, startsAt, policy, zone, Instant.MinValue);

    /// <summary>What the mentee is given back, before it is cancelled: the very amount that the cancellation gives back.</summary>
    /// <param name="price">What was paid.</param>
    /// <param name="refund">What is given back.</param>
    /// <param name="toViewer">Whether the reader is the mentee.</param>
    /// <param name="menteeName">The mentee.</param>
    public static string Refund(Money price, Money refund, bool toViewer, string menteeName) => (refund == price, refund.IsFree, toViewer) switch
    {
        (true, _, true) => $"You get everything back: {refund}.",
        (true, _, false) => $"{menteeName} gets everything back: {refund}.",
        (_, true, true) => $"You get nothing back of {price}.",
        (_, true, false) => $"{menteeName} gets nothing back of {price}.",
        (_, _, true) => $"You get {refund} of {price} back.",
        _ => $"{menteeName} gets {refund} of {price} back.",
    };
}
