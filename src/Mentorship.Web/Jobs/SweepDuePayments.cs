using Mentorship.Core.Payments;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Asks providers about payments that nobody has heard of for a while.</summary>
public sealed class SweepDuePayments(SweepPayments sweepPayments, IClock clock) : IJobWork
{
    private const int MostAtOnce = 50;

    public Task RunAsync(CancellationToken cancellationToken) =>
        sweepPayments.RunAsync(clock.GetCurrentInstant(), MostAtOnce, cancellationToken);
}
