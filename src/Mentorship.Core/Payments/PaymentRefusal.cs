namespace Mentorship.Core.Payments;

/// <summary>Why a payment cannot be begun.</summary>
public enum PaymentRefusal
{
    /// <summary>There is no live hold.</summary>
    NotHeld = 1,

    /// <summary>What it is about was not said yet.</summary>
    NotDescribed,

    /// <summary>It costs nothing.</summary>
    NothingToPay,

    /// <summary>No provider that is set up here takes the currency.</summary>
    NoProvider,

    /// <summary>The provider does not answer; it may in a moment.</summary>
    ProviderAway,
}
