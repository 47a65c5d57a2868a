namespace Mentorship.Core.Availability;

/// <summary>
/// Hears that a mentor's open time has changed. Availability knows nothing of bookings; what follows from a change
/// is the listener's affair.
/// </summary>
public interface IAvailabilityListener
{
    /// <summary>Called after the change is committed. It does not fail the change: what goes wrong here is logged.</summary>
    Task ChangedAsync(Guid mentorId);
}
