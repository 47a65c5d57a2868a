namespace Mentorship.Core.People;

/// <summary>Where a mentor's sessions take place, when they are not in person.</summary>
public enum MeetingProvider
{
    /// <summary>In a room that is made for each session.</summary>
    Room = 1,

    /// <summary>Behind the mentor's own link, always the same.</summary>
    OwnLink = 2,

    /// <summary>In a Zoom meeting that is made for each session.</summary>
    Zoom = 3,
}
