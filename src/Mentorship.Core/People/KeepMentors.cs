using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.People;

/// <summary>
/// Whom somebody has saved, and on whose free time they wait. The two have nothing to do with each other. Each deed may
/// be done again, and comes to the same.
/// </summary>
public sealed class KeepMentors(MentorshipDbContext db)
{
    public async Task<WaitlistRefusal?> SaveAsync(Guid mentorId, Guid userId, Instant now, CancellationToken cancellationToken)
    {
        if (mentorId == userId)
        {
            return WaitlistRefusal.Oneself;
        }

        await AddAsync(Favourite.Save(userId, mentorId, now), cancellationToken);
        return null;
    }

    public Task ForgetAsync(Guid mentorId, Guid userId, CancellationToken cancellationToken) =>
        db.Favourites.Where(row => row.UserId == userId && row.MentorId == mentorId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Puts somebody on a mentor's waitlist, behind those who are there.</summary>
    public async Task<WaitlistRefusal?> WaitAsync(Guid mentorId, Guid userId, Instant now, CancellationToken cancellationToken)
    {
        if (mentorId == userId)
        {
            return WaitlistRefusal.Oneself;
        }

        // A time that is in the past by now is no free time; the next look will say so.
        if (await db.MentorProfiles.AnyAsync(mentor => mentor.UserId == mentorId && mentor.NextAvailableAt > now, cancellationToken))
        {
            return WaitlistRefusal.HasFreeTime;
        }

        // Who was told and came too late may wait again, behind the others.
        await db.WaitlistEntries.Where(row => row.UserId == userId && row.MentorId == mentorId && row.ToldAt != null).ExecuteDeleteAsync(cancellationToken);
        await AddAsync(WaitlistEntry.Join(mentorId, userId, now), cancellationToken);
        return null;
    }

    public Task LeaveAsync(Guid mentorId, Guid userId, CancellationToken cancellationToken) =>
        db.WaitlistEntries.Where(row => row.UserId == userId && row.MentorId == mentorId && row.ToldAt == null).ExecuteDeleteAsync(cancellationToken);

    private async Task AddAsync(object row, CancellationToken cancellationToken)
    {
        try
        {
            db.Add(row);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // It is there already.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
