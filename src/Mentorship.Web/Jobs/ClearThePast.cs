using Mentorship.Core.Bookings;
using Mentorship.Core.Notifications;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Removes what nobody needs any more: claims on time long past, mails that were sent long ago.</summary>
public sealed class ClearThePast(ClearClaims claims, ClearMessages messages, IClock clock) : IJobWork
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await claims.RunAsync(now, cancellationToken);
        await messages.RunAsync(now, cancellationToken);
    }
}
