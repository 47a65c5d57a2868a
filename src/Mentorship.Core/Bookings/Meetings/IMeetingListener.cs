using NodaTime;

namespace Mentorship.Core.Bookings.Meetings;

/// <summary>
/// Hears what a provider's answer means for people, in the transaction that keeps it, and adds what follows to that.
/// Modules that come after this one are told in this way; nothing here names them.
/// </summary>
public interface IMeetingListener
{
    /// <param name="news">What happened.</param>
    /// <param name="meeting">As it is after it.</param>
    /// <param name="booking">Its session.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task ChangedAsync(MeetingNews news, Meeting meeting, Booking booking, Instant now, CancellationToken cancellationToken);
}
