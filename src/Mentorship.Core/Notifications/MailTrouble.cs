namespace Mentorship.Core.Notifications;

/// <summary>Why a mail was not taken.</summary>
public enum MailTrouble
{
    /// <summary>Not now: it is tried again.</summary>
    NotNow = 1,

    /// <summary>The server cannot be reached, or takes too long: others need not be tried now either.</summary>
    ServerAway = 2,

    /// <summary>Never, as when there is no such address.</summary>
    Refused = 3,
}
