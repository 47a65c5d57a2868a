namespace Mentorship.Core.Payments;

/// <summary>Where a payer comes back to from the provider's page.</summary>
/// <param name="Return">After paying.</param>
/// <param name="Cancel">Without paying.</param>
public sealed record PaymentAddresses(Uri Return, Uri Cancel);
