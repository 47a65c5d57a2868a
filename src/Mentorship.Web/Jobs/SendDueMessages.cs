using Mentorship.Core.Notifications;

namespace Mentorship.Web.Jobs;

/// <summary>Sends the mail that waits in the outbox.</summary>
public sealed class SendDueMessages(SendMessages send) : IJobWork
{
    private const int BatchSize = 100;

    public Task RunAsync(CancellationToken cancellationToken) => send.RunAsync(BatchSize, cancellationToken);
}
