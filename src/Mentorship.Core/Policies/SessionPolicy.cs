namespace Mentorship.Core.Policies;

/// <summary>The numbers that sessions are booked under. A booking keeps the ones it was made with.</summary>
public sealed record SessionPolicy
{
    /// <summary>The values of a new installation.</summary>
    public static SessionPolicy Default { get; } = new();

    /// <summary>For how long a time is locked for someone who is checking out, in minutes.</summary>
    public int HoldMinutes { get; init; } = 5;

    /// <summary>How long a mentor has to answer a request, in hours; never longer than until the session's start.</summary>
    public int RequestExpiryHours { get; init; } = 48;

    /// <summary>Until how many hours before the start a mentee may cancel.</summary>
    public int CancellationCutoffHours { get; init; } = 2;

    /// <summary>Until how many hours before the start a mentee who cancels gets everything back.</summary>
    public int FreeCancellationHours { get; init; } = 24;

    /// <summary>What a mentee gets back who cancels after that, in percent of the price.</summary>
    public int LateCancellationRefundPercent { get; init; } = 50;

    /// <summary>Whether whoever cancels has to say why.</summary>
    public bool RequireCancellationReason { get; init; } = true;

    /// <summary>Until how many hours before the start a mentee may ask to move, or answer.</summary>
    public int RescheduleCutoffHours { get; init; } = 4;

    /// <summary>The same for the mentor.</summary>
    public int MentorRescheduleCutoffHours { get; init; } = 2;

    /// <summary>How often a session may be moved because the mentee asked.</summary>
    public int MaxReschedules { get; init; } = 2;

    /// <summary>How often a session may be moved because the mentor asked.</summary>
    public int MentorMaxReschedules { get; init; } = 2;

    /// <summary>How long the other side has to answer a proposed time, in hours; never longer than until the session's start.</summary>
    public int RescheduleExpiryHours { get; init; } = 48;

    /// <summary>How many other times may be proposed in answer to a proposal, both sides together.</summary>
    public int MaxCounterProposals { get; init; } = 3;

    /// <summary>What the platform keeps of a price, in percent; the mentor gets the rest.</summary>
    public int PlatformFeePercent { get; init; } = 30;
}
