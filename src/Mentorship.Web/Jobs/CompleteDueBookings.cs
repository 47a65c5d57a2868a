using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Completes sessions of which nobody said how they went.</summary>
public sealed class CompleteDueBookings(CompleteBookings completeBookings, IClock clock) : IJobWork
{
    private const int MostAtOnce = 200;

    public Task RunAsync(CancellationToken cancellationToken) =>
        completeBookings.RunAsync(clock.GetCurrentInstant(), MostAtOnce, cancellationToken);
}
