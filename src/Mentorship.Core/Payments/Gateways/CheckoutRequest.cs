using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>What is to be paid, and where the payer goes afterwards.</summary>
/// <param name="PaymentId">Ours: what makes a repeated request the same.</param>
/// <param name="Amount">More than nothing, in a currency that the gateway takes.</param>
/// <param name="Description">What it is for, as the payer reads it on the provider's page.</param>
/// <param name="PayerEmail">Where the provider sends its receipt.</param>
/// <param name="PayerName">As the payer is called here; not every provider is told.</param>
/// <param name="ReturnAddress">Where the payer comes back to after paying. That proves nothing: ask the provider.</param>
/// <param name="CancelAddress">Where the payer comes back to without paying, at providers that have such a link.</param>
/// <param name="ExpiresAt">
/// Until when we want the money. Providers keep their page open for longer (Stripe half an hour, Razorpay a quarter,
/// Paystack as it likes): a payment after this is to be expected. The same in each repetition, like all the rest.
/// </param>
public sealed record CheckoutRequest(
    Guid PaymentId,
    Money Amount,
    string Description,
    string PayerEmail,
    string PayerName,
    Uri ReturnAddress,
    Uri CancelAddress,
    Instant ExpiresAt);
