namespace Mentorship.Core.Offerings;

/// <summary>Why a category was not added or changed.</summary>
public enum CategoryRefusal
{
    /// <summary>Its name has no letter from a to z and no digit, of which its address could be made.</summary>
    NoAddress = 1,

    /// <summary>Another has this name, or one that makes the same address.</summary>
    NameTaken = 2,

    /// <summary>There are not so many categories.</summary>
    NoSuchPlace = 3,
    Unchanged = 4,
    ChangedMeanwhile = 5,
}
