using Mentorship.Core.Payments.Gateways;
using Mentorship.Core.Payments.Gateways.Mock;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>Through whom people pay.</summary>
public static class PaymentSetup
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction() && builder.HasMockGateway())
        {
            throw new InvalidOperationException($"{MockSecret.Key} is set, and on the mock provider's page anyone pays with test cards. Remove it in production.");
        }

        builder.Services.AddPaymentGateways(builder.Configuration);
    }

    /// <summary>Whether the mock provider is in use.</summary>
    public static bool HasMockGateway(this WebApplicationBuilder builder) => !string.IsNullOrWhiteSpace(builder.Configuration[MockSecret.Key]);
}
