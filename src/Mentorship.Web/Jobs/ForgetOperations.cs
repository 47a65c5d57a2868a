using Mentorship.Core.Operations;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Removes the keys of forms, and the runs of jobs, that are remembered no longer.</summary>
public sealed class ForgetOperations(OperationLog operations, JobLog jobs, IClock clock) : IJobWork
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await operations.ClearAsync(clock.GetCurrentInstant(), cancellationToken);
        await jobs.ClearAsync(clock.GetCurrentInstant(), cancellationToken);
    }
}
