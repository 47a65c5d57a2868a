namespace Mentorship.Core.Bookings.Meetings;

/// <summary>What people may have to be told of a meeting.</summary>
public enum MeetingNews
{
    /// <summary>It had a link and has another.</summary>
    LinkChanged = 1,

    /// <summary>The provider fails again and again, and is tried again.</summary>
    Failing = 2,

    /// <summary>The provider has failed until the session was near, which has a room of ours now.</summary>
    RoomInstead = 3,
}
