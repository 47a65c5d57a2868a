using Mentorship.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.People;

/// <summary>
/// What admins do to an account: keep it out, let it in, end its sessions, make it an admin. Each counts from the next
/// request on. Nobody does it to themselves, so that somebody who can undo it is always left.
/// </summary>
public sealed class ManageUser(MentorshipDbContext db, IMentorListener listener)
{
    public Task<UserRefusal?> DisableAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(userId, actorId, user => user.Disable(actorId, reason, now), cancellationToken);

    public Task<UserRefusal?> EnableAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(userId, actorId, user => user.Enable(actorId, reason, now), cancellationToken);

    public Task<UserRefusal?> SignOutEverywhereAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(
            userId,
            actorId,
            user =>
            {
                user.SignOutEverywhere(actorId, reason, now);
                return true;
            },
            cancellationToken);

    /// <summary>Makes someone an admin, or takes it back.</summary>
    public async Task<UserRefusal?> ChangeRoleAsync(
        Guid userId, bool isAdmin, Guid actorId, string reason, Instant now, CancellationToken cancellationToken)
    {
        var roleId = await db.Roles.Where(role => role.Name == RoleNames.Admin).Select(role => role.Id).SingleAsync(cancellationToken);
        var given = await db.UserRoles.SingleOrDefaultAsync(row => row.UserId == userId && row.RoleId == roleId, cancellationToken);
        return await SaveAsync(
            userId,
            actorId,
            user =>
            {
                if (isAdmin == given is not null)
                {
                    return false;
                }

                if (given is null)
                {
                    db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = userId, RoleId = roleId });
                }
                else
                {
                    db.UserRoles.Remove(given);
                }

                user.ChangeRole(isAdmin, actorId, reason, now);
                return true;
            },
            cancellationToken);
    }

    private async Task<UserRefusal?> SaveAsync(Guid userId, Guid actorId, Func<User, bool> deed, CancellationToken cancellationToken)
    {
        if (userId == actorId)
        {
            return UserRefusal.Oneself;
        }

        try
        {
            if (!deed(await db.Users.SingleAsync(user => user.Id == userId, cancellationToken)))
            {
                return UserRefusal.AlreadySo;
            }

            await db.SaveChangesAsync(cancellationToken);

            // Who may not come in is not listed.
            await listener.ChangedAsync(userId);
            return null;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return UserRefusal.ChangedMeanwhile;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
