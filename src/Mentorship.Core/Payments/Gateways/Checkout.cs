namespace Mentorship.Core.Payments.Gateways;

/// <summary>A page on which one payment can be made.</summary>
/// <param name="Reference">The provider's name for it, unique at the provider; its events carry it.</param>
/// <param name="Address">Where to send the payer.</param>
public sealed record Checkout(string Reference, Uri Address);
