using System.Globalization;
using static Mentorship.Core.Policies.PolicyUnit;

namespace Mentorship.Core.Policies;

/// <summary>All policies, in the order in which people read them.</summary>
public static class PolicyTable
{
    private const int WeekInHours = 168;

    public static IReadOnlyList<PolicyDefinition> All { get; } =
    [
        new("cancellation_cutoff_hours", "Cancellation cut-off", "Until how long before the start a mentee may cancel.", Hours, 0, WeekInHours,
            policy => policy.CancellationCutoffHours, (policy, value) => policy with { CancellationCutoffHours = value }),
        new("free_cancellation_hours", "Free cancellation", "Until how long before the start a mentee who cancels gets everything back.", Hours, 0, WeekInHours,
            policy => policy.FreeCancellationHours, (policy, value) => policy with { FreeCancellationHours = value }),
        new("late_cancellation_refund_percent", "Refund when cancelled late", "What a mentee gets back who cancels after that and before the cut-off.", Percent, 0, 100,
            policy => policy.LateCancellationRefundPercent, (policy, value) => policy with { LateCancellationRefundPercent = value }),
        new("require_cancellation_reason", "Reason for cancelling", "Whether whoever cancels has to say why: one of a few reasons, and in words if they are the mentor or it is something else.", YesNo, 0, 1,
            policy => policy.RequireCancellationReason ? 1 : 0, (policy, value) => policy with { RequireCancellationReason = value == 1 }),
        new("reschedule_cutoff_hours", "Mentee's cut-off for moving", "Until how long before the start a mentee may ask to move a session.", Hours, 0, WeekInHours,
            policy => policy.RescheduleCutoffHours, (policy, value) => policy with { RescheduleCutoffHours = value }),
        new("mentor_reschedule_cutoff_hours", "Mentor's cut-off for moving", "Until how long before the start a mentor may ask to move a session.", Hours, 0, WeekInHours,
            policy => policy.MentorRescheduleCutoffHours, (policy, value) => policy with { MentorRescheduleCutoffHours = value }),
        new("max_reschedules_per_session", "Moves by the mentee", "How often a session may be moved because its mentee asked.", Times, 0, 10,
            policy => policy.MaxReschedules, (policy, value) => policy with { MaxReschedules = value }),
        new("mentor_max_reschedules_per_session", "Moves by the mentor", "How often a session may be moved because its mentor asked.", Times, 0, 10,
            policy => policy.MentorMaxReschedules, (policy, value) => policy with { MentorMaxReschedules = value }),
        new("reschedule_request_expiry_hours", "Time to answer a proposed move", "How long the other side has to answer; never longer than until the session starts.", Hours, 1, WeekInHours,
            policy => policy.RescheduleExpiryHours, (policy, value) => policy with { RescheduleExpiryHours = value }),
        new("max_counter_proposals", "Counter-proposals", "How many other times may be proposed in answer to a proposal, both sides together.", Times, 0, 10,
            policy => policy.MaxCounterProposals, (policy, value) => policy with { MaxCounterProposals = value }),
        new("booking_request_expiry_hours", "Time to answer a request", "How long a mentor has to approve a booking; never longer than until the session starts.", Hours, 1, WeekInHours,
            policy => policy.RequestExpiryHours, (policy, value) => policy with { RequestExpiryHours = value }),
        new("hold_minutes", "Hold", "For how long a time is locked for someone who is checking out.", Minutes, 1, 60,
            policy => policy.HoldMinutes, (policy, value) => policy with { HoldMinutes = value }),
        new("platform_fee_percent", "Platform fee", "What the platform keeps of a price; the mentor gets the rest.", Percent, 0, 100,
            policy => policy.PlatformFeePercent, (policy, value) => policy with { PlatformFeePercent = value }),
    ];

    public static PolicyDefinition? Find(string key) => All.SingleOrDefault(definition => definition.Key == key);

    /// <summary>All values on one line, for whoever keeps a record: "cancellation_cutoff_hours 2, …".</summary>
    public static string Write(SessionPolicy policy) => string.Join(
        ", ", All.Select(definition => string.Create(CultureInfo.InvariantCulture, $"{definition.Key} {definition.Get(policy)}")));
}
