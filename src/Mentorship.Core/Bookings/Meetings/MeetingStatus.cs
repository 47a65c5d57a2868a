namespace Mentorship.Core.Bookings.Meetings;

/// <summary>Where the place of a session stands.</summary>
public enum MeetingStatus
{
    /// <summary>The provider is to make it, or to make it anew after a change.</summary>
    Wanted = 1,

    /// <summary>It is there: the two can join by its link.</summary>
    Ready = 2,

    /// <summary>The session is off, and the provider is to remove it.</summary>
    Unwanted = 3,

    /// <summary>It is gone.</summary>
    Removed = 4,
}
