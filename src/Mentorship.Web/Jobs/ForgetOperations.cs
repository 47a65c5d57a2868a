using Mentorship.Core.Operations;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Removes the keys of forms that are remembered no longer.</summary>
public sealed class ForgetOperations(OperationLog operations, IClock clock) : IJobWork
{
    public Task RunAsync(CancellationToken cancellationToken) => operations.ClearAsync(clock.GetCurrentInstant(), cancellationToken);
}
