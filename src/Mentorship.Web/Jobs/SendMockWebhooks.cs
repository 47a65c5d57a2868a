using Mentorship.Core.Payments.Gateways.Mock;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Lets the mock provider tell what is due to be told. Only where there is one.</summary>
public sealed class SendMockWebhooks(SendMockEvents sendMockEvents, IClock clock) : IJobWork
{
    private const int MostAtOnce = 50;

    public Task RunAsync(CancellationToken cancellationToken) =>
        sendMockEvents.RunAsync(clock.GetCurrentInstant(), MostAtOnce, cancellationToken);
}
