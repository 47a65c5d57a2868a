namespace Mentorship.Core.Notifications;

/// <summary>Where a message on its way stands.</summary>
public enum OutboxStatus
{
    /// <summary>It is sent when it is due.</summary>
    Waiting = 1,

    /// <summary>The mail server has taken it.</summary>
    Sent = 2,

    /// <summary>A dead letter: refused for good, or tried too often. An admin can have it tried again.</summary>
    Dead = 3,
}
