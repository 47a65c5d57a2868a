namespace Mentorship.Web.Features.Offerings;

/// <summary>In which order offerings are listed.</summary>
public enum OfferingOrder
{
    /// <summary>What is free first; the usual one.</summary>
    Soonest = 1,

    /// <summary>Cheapest first; one currency after the other, because amounts of two cannot be compared.</summary>
    Price,

    /// <summary>Best rated first.</summary>
    Rating,

    /// <summary>Published last first.</summary>
    Newest,
}
