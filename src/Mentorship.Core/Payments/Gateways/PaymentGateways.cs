using Mentorship.Core.Common;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>The payment providers that are set up here.</summary>
public sealed class PaymentGateways(IEnumerable<IPaymentGateway> gateways)
{
    private readonly IReadOnlyList<IPaymentGateway> _all = [.. gateways];

    /// <summary>The provider for payments in a currency: the first that takes it. Null if none does.</summary>
    public IPaymentGateway? For(Currency currency) => _all.FirstOrDefault(gateway => gateway.Takes(currency));

    /// <summary>The provider of this name. Null if it is not set up.</summary>
    public IPaymentGateway? Find(string name) =>
        _all.FirstOrDefault(gateway => string.Equals(gateway.Name, name, StringComparison.Ordinal));

    /// <summary>The provider of a payment that was begun with it.</summary>
    /// <exception cref="GatewayException">It is not set up any more.</exception>
    public IPaymentGateway Require(string name) =>
        Find(name) ?? throw new GatewayException($"The provider {name} of a payment is not set up here.");
}
