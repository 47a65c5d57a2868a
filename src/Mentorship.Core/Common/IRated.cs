namespace Mentorship.Core.Common;

/// <summary>
/// Something that people rate, with what its ratings come to: kept in its row, for lists that sort and filter by it. The
/// figures change in the transaction of the review that changes them, and in no other way.
/// </summary>
public interface IRated
{
    /// <summary>How many ratings there are.</summary>
    int RatingCount { get; }

    /// <summary>All of them added up.</summary>
    int RatingSum { get; }

    /// <summary>Their mean, one to five; null without any.</summary>
    double? RatingAverage { get; }
}
