using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.Core.Payments.Gateways.Paystack;
using Mentorship.Core.Payments.Gateways.Razorpay;
using Mentorship.Core.Payments.Gateways.Stripe;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>Which payment providers there are.</summary>
public static class PaymentGatewayServices
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Payments";

    /// <summary>How long a provider is waited for, as a time span; fifteen seconds unless set.</summary>
    public const string TimeoutKey = $"{Section}:Timeout";

    // More than any answer that is asked for; what is longer is nonsense.
    private const int MaxAnswerBytes = 1024 * 1024;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Adds <see cref="PaymentGateways"/> and the providers whose secret key is set, and after them the mock provider if
    /// its secret is. Of two that take a currency the first counts, and what is registered before this call comes before
    /// these.
    /// </summary>
    /// <exception cref="InvalidOperationException">A provider is set up by half; the message says which setting is missing.</exception>
    public static IServiceCollection AddPaymentGateways(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var timeout = configuration.GetValue(TimeoutKey, DefaultTimeout);
        services.AddScoped<PaymentGateways>();
        services.Add<PaystackGateway>(
            section.GetSection("Paystack"),
            new(new("https://api.paystack.co/"), [Currencies.Ngn], HasKeyId: false, HasWebhookSecret: false),
            timeout,
            (http, account, logger) => new(http, account, logger));
        services.Add<StripeGateway>(
            section.GetSection("Stripe"),
            new(new("https://api.stripe.com/"), [Currencies.Usd, Currencies.Eur, Currencies.Gbp], HasKeyId: false, HasWebhookSecret: true),
            timeout,
            (http, account, logger) => new(http, account, logger));
        services.Add<RazorpayGateway>(
            section.GetSection("Razorpay"),
            new(new("https://api.razorpay.com/"), [Currencies.Inr], HasKeyId: true, HasWebhookSecret: true),
            timeout,
            (http, account, logger) => new(http, account, logger));
        services.AddMock(configuration);
        return services;
    }

    private static void AddMock(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[MockSecret.Key] is not { } secret || string.IsNullOrWhiteSpace(secret))
        {
            return;
        }

        services.AddSingleton(new MockSecret(secret));
        services.AddSingleton<MockCharges>();
        services.AddTransient<IPaymentGateway, MockGateway>();
        services.AddTransient<SendMockEvents>();
        services.AddHttpClient(typeof(SendMockEvents).FullName!)
            .ConfigureHttpClient(http => http.Timeout = DefaultTimeout)
            .RemoveAllLoggers();
    }

    private static void Add<TGateway>(
        this IServiceCollection services,
        IConfigurationSection settings,
        GatewayDefaults defaults,
        TimeSpan timeout,
        Func<HttpClient, GatewayAccount, ILogger, TGateway> create)
        where TGateway : class, IPaymentGateway
    {
        if (GatewayAccount.Read(settings, defaults) is not { } account)
        {
            return;
        }

        var name = typeof(TGateway).FullName!;
        services.AddHttpClient(name)
            .ConfigureHttpClient(http =>
            {
                http.BaseAddress = account.BaseAddress;
                http.MaxResponseContentBufferSize = MaxAnswerBytes;
                http.Timeout = timeout;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Nobody else is told the key, or what was asked.
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            })
            // They write addresses, which hold the references of people's payments.
            .RemoveAllLoggers();
        services.AddTransient<IPaymentGateway>(provider => create(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
            account,
            provider.GetRequiredService<ILoggerFactory>().CreateLogger<TGateway>()));
    }
}
