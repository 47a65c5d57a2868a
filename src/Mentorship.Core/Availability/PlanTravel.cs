using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>Says from which date on a mentor's hours are meant in another zone, and takes it back. Booked sessions stay.</summary>
public sealed class PlanTravel(MentorshipDbContext db, AvailabilityChanges changes)
{
    /// <summary>Adds a change of zone, and gives back null; or says why not.</summary>
    public Task<TravelRefusal?> AddAsync(Guid mentorId, ZoneChange change, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(mentorId, profile => profile.PlanTravel(change, now), cancellationToken);

    /// <summary>False if there is no change of zone on that date.</summary>
    public Task<bool> RemoveAsync(Guid mentorId, LocalDate from, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(mentorId, profile => profile.CancelTravel(from, now), cancellationToken);

    private Task<T> SaveAsync<T>(Guid mentorId, Func<MentorProfile, T> deed, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            mentorId,
            async token => deed(await db.MentorProfiles.SingleAsync(profile => profile.UserId == mentorId, token)),
            cancellationToken);
}
