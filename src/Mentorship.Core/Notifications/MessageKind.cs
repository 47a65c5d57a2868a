namespace Mentorship.Core.Notifications;

/// <summary>What a message tells. Each has its words in Web (Letters) and its recipients in <see cref="MessagePlan"/>.</summary>
public enum MessageKind
{
    /// <summary>Booked, and on at once.</summary>
    Booked = 1,

    /// <summary>Booked, and waiting for the mentor's word.</summary>
    Requested = 2,
    Approved = 3,
    Declined = 4,
    Cancelled = 5,

    /// <summary>The mentor did not answer in time.</summary>
    RequestExpired = 6,
    Completed = 7,
    NoShow = 8,

    /// <summary>The session had a link already and has another now.</summary>
    LinkChanged = 9,

    /// <summary>The provider of meetings fails, or has failed for good and the session has a room instead.</summary>
    MeetingFailed = 10,

    /// <summary>A payment came when the time was somebody else's, over, or paid for before; it goes back.</summary>
    PaidInVain = 11,

    /// <summary>One side asks for another time.</summary>
    MoveAsked = 12,

    /// <summary>The side that was asked proposes yet another.</summary>
    MoveCountered = 13,
    MoveAccepted = 14,
    MoveRejected = 15,
    MoveWithdrawn = 16,

    /// <summary>Nobody answered in time; the session keeps its time.</summary>
    MoveExpired = 17,

    /// <summary>An admin gave back more of a price.</summary>
    GivenBack = 18,

    /// <summary>The side that was called absent says otherwise.</summary>
    NoShowDisputed = 40,

    /// <summary>An admin found that a no-show is one.</summary>
    NoShowUpheld = 41,

    /// <summary>An admin found that both were there.</summary>
    NoShowOverturned = 42,

    /// <summary>Nobody disputed a mentor's no-show in time.</summary>
    NoShowSettled = 43,

    /// <summary>Some days after a course was completed: the sessions that go with it.</summary>
    CourseFollowUp = 60,

    /// <summary>A mentor who was full has a free time, and somebody waited for it.</summary>
    FreeTimeAgain = 61,
}
