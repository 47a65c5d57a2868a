namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>What takes a mentor's time.</summary>
public enum EntryKind
{
    /// <summary>A session with a mentee.</summary>
    Session = 1,

    /// <summary>A session that the mentor has as somebody's mentee.</summary>
    AsMentee,

    /// <summary>An appointment in another calendar, of which only the time is known.</summary>
    Elsewhere,
}
