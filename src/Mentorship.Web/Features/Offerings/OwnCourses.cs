namespace Mentorship.Web.Features.Offerings;

/// <summary>The viewer's own courses, with which offerings go.</summary>
public enum OwnCourses
{
    /// <summary>Those in which they have a place, completed or not.</summary>
    Enrolled = 1,

    /// <summary>Those that they have completed.</summary>
    Completed,
}
