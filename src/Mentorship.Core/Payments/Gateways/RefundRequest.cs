using Mentorship.Core.Common;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>What is to be given back.</summary>
/// <param name="RefundId">Ours: what makes a repeated request the same.</param>
/// <param name="Payment">The payment it is of.</param>
/// <param name="CaptureReference">From <see cref="GatewayPayment.CaptureReference"/>.</param>
/// <param name="Amount">All of the payment, or a part.</param>
public sealed record RefundRequest(Guid RefundId, GatewayReference Payment, string CaptureReference, Money Amount);
