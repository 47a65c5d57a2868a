using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Ends holds and requests whose time has run out; the money of a request goes back.</summary>
public sealed class ExpireDueBookings(ExpireBookings expireBookings, IClock clock) : IJobWork
{
    private const int MostAtOnce = 200;

    public Task RunAsync(CancellationToken cancellationToken) =>
        expireBookings.RunAsync(clock.GetCurrentInstant(), MostAtOnce, cancellationToken);
}
