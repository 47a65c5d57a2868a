using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Availability;

/// <summary>
/// How every change of a mentor's availability is saved: in one transaction, one after the other for each mentor, and
/// the listener hears of it once it is committed.
/// </summary>
public sealed class AvailabilityChanges(MentorshipDbContext db, IAvailabilityListener listener)
{
    public async Task<T> SaveAsync<T>(Guid mentorId, Func<CancellationToken, Task<T>> change, CancellationToken cancellationToken)
    {
        var answer = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(token);

                // Takes the lock of the mentor's row and changes nothing: of two forms sent at once the second
                // replaces what the first has saved, and not half of it.
                await db.MentorProfiles
                    .Where(profile => profile.UserId == mentorId)
                    .ExecuteUpdateAsync(row => row.SetProperty(profile => profile.CalendarVersion, profile => profile.CalendarVersion), token);
                var result = await change(token);
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return result;
            },
            cancellationToken);
        await listener.ChangedAsync(mentorId);
        return answer;
    }
}
