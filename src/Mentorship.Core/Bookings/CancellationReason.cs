namespace Mentorship.Core.Bookings;

/// <summary>For what kind of reason one side cancels; what they write says the rest.</summary>
public enum CancellationReason
{
    CannotMakeIt = 1,
    Ill = 2,

    /// <summary>The mentee does not need it any more.</summary>
    NotNeeded = 3,

    /// <summary>The mentee goes to somebody else.</summary>
    OtherMentor = 4,

    /// <summary>The mentor is not the one for what it is about.</summary>
    CannotHelp = 5,

    /// <summary>What only words can say.</summary>
    SomethingElse = 6,
}
