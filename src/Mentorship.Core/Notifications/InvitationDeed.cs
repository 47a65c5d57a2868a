namespace Mentorship.Core.Notifications;

/// <summary>What a change of a booking means for its people's calendars.</summary>
public enum InvitationDeed
{
    None = 0,

    /// <summary>It is entered, or the entry is changed.</summary>
    Send = 1,

    /// <summary>It is taken out, if it is there.</summary>
    Cancel = 2,
}
