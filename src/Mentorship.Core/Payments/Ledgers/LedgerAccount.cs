namespace Mentorship.Core.Payments.Ledgers;

/// <summary>Where money is, or whose it is.</summary>
public enum LedgerAccount
{
    /// <summary>What lies with the payment provider; below zero, as the other side of what is owed.</summary>
    Provider = 1,

    /// <summary>What is owed to the mentor once the session is over.</summary>
    MentorPending = 2,

    /// <summary>What is owed to the mentor.</summary>
    MentorAvailable = 3,

    /// <summary>What the platform keeps.</summary>
    Platform = 4,
}
