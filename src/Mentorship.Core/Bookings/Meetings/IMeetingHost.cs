namespace Mentorship.Core.Bookings.Meetings;

/// <summary>A provider of video meetings that has to be asked for each. Every call may throw a <see cref="MeetingHostException"/>.</summary>
public interface IMeetingHost
{
    /// <summary>Makes a meeting. After a call whose answer was lost, <see cref="FindAsync"/> says whether there is one already.</summary>
    Task<HostedMeeting> CreateAsync(MeetingRequest request, CancellationToken cancellationToken);

    /// <summary>Gives a meeting another time.</summary>
    Task<HostedMeeting> UpdateAsync(string externalId, MeetingRequest request, CancellationToken cancellationToken);

    /// <summary>Removes a meeting; one that is gone already is as good as removed.</summary>
    Task DeleteAsync(string externalId, CancellationToken cancellationToken);

    /// <summary>The meeting that was made for a booking and is not known here; null if there is none.</summary>
    Task<HostedMeeting?> FindAsync(string account, Guid bookingId, CancellationToken cancellationToken);
}
