using Mentorship.Core.Bookings.Meetings;

namespace Mentorship.Web.Jobs;

/// <summary>Asks providers for the meetings of sessions.</summary>
public sealed class ArrangeDueMeetings(ArrangeMeetings arrange) : IJobWork
{
    private const int BatchSize = 100;

    public Task RunAsync(CancellationToken cancellationToken) => arrange.RunAsync(BatchSize, cancellationToken);
}
