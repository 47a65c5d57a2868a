namespace Mentorship.Core.Offerings;

/// <summary>Draft → Active ⇄ Paused → Archived.</summary>
public enum OfferingStatus
{
    Draft = 1,
    Active = 2,
    Paused = 3,
    Archived = 4,
}
