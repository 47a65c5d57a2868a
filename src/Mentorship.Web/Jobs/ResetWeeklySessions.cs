using Mentorship.Core.Bookings.Allowances;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Begins the week of every active member on Monday 00:00 UTC, or as soon after it as somebody is there to do it.</summary>
public sealed class ResetWeeklySessions(BeginWeeks beginWeeks, IClock clock) : IJobWork
{
    public Task RunAsync(CancellationToken cancellationToken) => beginWeeks.RunAsync(clock.GetCurrentInstant(), cancellationToken);
}
