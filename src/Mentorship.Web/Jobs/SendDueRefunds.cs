using Mentorship.Core.Payments;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Tells providers to give back what is owed.</summary>
public sealed class SendDueRefunds(SendRefunds sendRefunds, IClock clock) : IJobWork
{
    private const int MostAtOnce = 50;

    public Task RunAsync(CancellationToken cancellationToken) =>
        sendRefunds.RunAsync(clock.GetCurrentInstant(), MostAtOnce, cancellationToken);
}
