using Mentorship.Core.Notifications;

namespace Mentorship.Web.Jobs;

/// <summary>Tells those who wait for a mentor that there is a free time again.</summary>
public sealed class TellWaitlists(TellWaiting tell) : IJobWork
{
    private const int BatchSize = 200;

    public Task RunAsync(CancellationToken cancellationToken) => tell.RunAsync(BatchSize, cancellationToken);
}
