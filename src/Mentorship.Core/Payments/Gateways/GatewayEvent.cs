namespace Mentorship.Core.Payments.Gateways;

/// <summary>What a provider says has happened. It may come late, twice and in any order.</summary>
/// <param name="EventId">The same each time the provider sends this event, unique at the provider; at most 200 characters.</param>
/// <param name="Reference">The payment's, as in <see cref="Checkout.Reference"/>.</param>
/// <param name="Kind">What has happened.</param>
/// <param name="Amount">What was captured or is being refunded; null where nothing was.</param>
public sealed record GatewayEvent(string EventId, string Reference, GatewayEventKind Kind, GatewayAmount? Amount);
