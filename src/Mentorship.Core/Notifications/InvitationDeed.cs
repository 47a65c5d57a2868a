namespace Mentorship.Core.Notifications;

/// <summary>What a change of a booking means for its people's calendars.</summary>
public enum InvitationDeed
{
    None = 0,

    /// <summary>It is entered, or the entry is changed.</summary>
    Send = 1,

    /// <summary>It is taken out, if it is there.</summary>
    Cancel = 2,

    /// <summary>
    /// It stays as it is, and is told again with other words: under the same number, which by RFC 5546 goes up only with what
    /// matters to calendars, and with a new stamp, so that the latest words are believed.
    /// </summary>
    Repeat = 3,
}
