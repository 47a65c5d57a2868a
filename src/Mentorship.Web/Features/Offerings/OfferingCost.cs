namespace Mentorship.Web.Features.Offerings;

/// <summary>Offerings that somebody pays nothing for.</summary>
public enum OfferingCost
{
    /// <summary>They cost nothing.</summary>
    Free = 1,

    /// <summary>They are included in the viewer's membership.</summary>
    Included,
}
