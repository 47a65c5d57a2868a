using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>
/// Ends holds and requests whose time has run out, the money of a request goes back; and what nobody answered about
/// another time.
/// </summary>
public sealed class ExpireDueBookings(ExpireBookings expireBookings, ExpireReschedules expireReschedules, IClock clock) : IJobWork
{
    private const int MostAtOnce = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await expireBookings.RunAsync(now, MostAtOnce, cancellationToken);
        await expireReschedules.RunAsync(now, MostAtOnce, cancellationToken);
    }
}
