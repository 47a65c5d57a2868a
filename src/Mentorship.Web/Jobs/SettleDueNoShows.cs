using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Gives mentees everything back whose mentor did not come and has not disputed it in time.</summary>
public sealed class SettleDueNoShows(SettleNoShows settleNoShows, IClock clock) : IJobWork
{
    private const int MostAtOnce = 200;

    public Task RunAsync(CancellationToken cancellationToken) =>
        settleNoShows.RunAsync(clock.GetCurrentInstant(), MostAtOnce, cancellationToken);
}
