using Mentorship.Core.Data;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>Writes into the member's history what a change of a booking means for their allowance.</summary>
public sealed class AllowanceListener(MentorshipDbContext db) : IBookingListener
{
    public Task ChangedAsync(Booking booking, CancellationToken cancellationToken)
    {
        db.AllowanceEntries.AddRange(booking.Events.Select(line => AllowanceEntry.Of(booking, line)).OfType<AllowanceEntry>());
        return Task.CompletedTask;
    }
}
