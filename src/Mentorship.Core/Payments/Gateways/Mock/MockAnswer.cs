namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>What becomes of a try to pay on the mock provider's page.</summary>
public enum MockAnswer
{
    /// <summary>Paid.</summary>
    Paid = 1,

    /// <summary>Declined; another card may do.</summary>
    Declined,

    /// <summary>The bank wants a code.</summary>
    NeedsCode,

    /// <summary>That was not the code.</summary>
    WrongCode,

    /// <summary>The bank says nothing: neither paid nor declined, until it fails.</summary>
    NoAnswer,

    /// <summary>It is being paid, and will be captured later.</summary>
    Processing,

    /// <summary>Nothing can be paid here any more: it was decided before, or the page has run out.</summary>
    Over,
}
