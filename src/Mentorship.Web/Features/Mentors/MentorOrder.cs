namespace Mentorship.Web.Features.Mentors;

/// <summary>In which order mentors are listed.</summary>
public enum MentorOrder
{
    /// <summary>Who is free first; the usual one.</summary>
    Soonest = 1,

    /// <summary>Best rated first.</summary>
    Rating,

    /// <summary>Cheapest first; one currency after the other, because amounts of two cannot be compared.</summary>
    Price,

    /// <summary>Longest in the work first.</summary>
    Experience,
}
