namespace Mentorship.Core.Payments;

/// <summary>Where a payment stands.</summary>
public enum PaymentStatus
{
    /// <summary>The mentee was sent to the provider; whether they paid is asked there.</summary>
    Open = 1,

    /// <summary>The money has come. It belongs to a booking, or is on its way back.</summary>
    Captured = 2,

    /// <summary>It came to nothing at the provider.</summary>
    Failed = 3,

    /// <summary>What has come is not what was asked for: an admin has to look at it.</summary>
    SetAside = 4,
}
