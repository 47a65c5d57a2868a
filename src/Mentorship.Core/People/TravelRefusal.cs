namespace Mentorship.Core.People;

/// <summary>Why a change of zone cannot be planned.</summary>
public enum TravelRefusal
{
    /// <summary>The date is not after today.</summary>
    NotAhead,

    /// <summary>There is a change on that date already.</summary>
    SameDate,

    /// <summary>As many changes are planned as there may be.</summary>
    TooMany,
}
