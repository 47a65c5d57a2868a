using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.People;

/// <summary>
/// What admins do to an account: keep it out, let it in, end its sessions, make it an admin. Each counts from the next
/// request on. Nobody does it to themselves, and an admin who can undo it is always left: see <see cref="DutyAsync"/>.
/// </summary>
public sealed class ManageUser(MentorshipDbContext db, IMentorListener listener)
{
    // Whoever lost a race looks again; who has lost so often is told.
    private const int Attempts = 5;

    public Task<UserRefusal?> DisableAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(userId, actorId, takesAway: true, now, (user, _, _) => user.Disable(actorId, reason, now), cancellationToken);

    public Task<UserRefusal?> EnableAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(userId, actorId, takesAway: false, now, (user, _, _) => user.Enable(actorId, reason, now), cancellationToken);

    public Task<UserRefusal?> SignOutEverywhereAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(userId, actorId, takesAway: false, now, (user, _, _) => SignOut(user, actorId, reason, now), cancellationToken);

    /// <summary>Makes someone an admin, or takes it back.</summary>
    public Task<UserRefusal?> ChangeRoleAsync(
        Guid userId, bool isAdmin, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        SaveAsync(userId, actorId, takesAway: !isAdmin, now, (user, role, given) => Change(user, role, given, isAdmin, actorId, reason, now), cancellationToken);

    private static bool SignOut(User user, Guid actorId, string reason, Instant now)
    {
        user.SignOutEverywhere(actorId, reason, now);
        return true;
    }

    private bool Change(User user, IdentityRole<Guid> role, IdentityUserRole<Guid>? given, bool isAdmin, Guid actorId, string reason, Instant now)
    {
        if (isAdmin == given is not null)
        {
            return false;
        }

        if (given is null)
        {
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
        }
        else
        {
            db.UserRoles.Remove(given);
        }

        user.ChangeRole(isAdmin, actorId, reason, now);
        return true;
    }

    private async Task<UserRefusal?> SaveAsync(
        Guid userId,
        Guid actorId,
        bool takesAway,
        Instant now,
        Func<User, IdentityRole<Guid>, IdentityUserRole<Guid>?, bool> deed,
        CancellationToken cancellationToken)
    {
        if (userId == actorId)
        {
            return UserRefusal.Oneself;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Before anything that it guards is read.
                var role = await db.Roles.SingleAsync(row => row.Name == RoleNames.Admin, cancellationToken);
                var given = await db.UserRoles.SingleOrDefaultAsync(row => row.UserId == userId && row.RoleId == role.Id, cancellationToken);
                var user = await db.Users.SingleAsync(row => row.Id == userId, cancellationToken);
                if (!deed(user, role, given))
                {
                    return UserRefusal.AlreadySo;
                }

                if (takesAway && given is not null && await DutyAsync(role, userId, now, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                await db.SaveChangesAsync(cancellationToken);

                // Who may not come in is not listed.
                await listener.ChangedAsync(userId);
                return null;
            }
            catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
            {
                if (attempt == Attempts)
                {
                    return UserRefusal.ChangedMeanwhile;
                }
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// Refuses to take away the last enabled admin. Whoever takes one away marks the role with a new stamp, which is its
    /// concurrency token, in the same transaction: of two that counted the same admins one is turned back, and counts again.
    /// </summary>
    private async Task<UserRefusal?> DutyAsync(IdentityRole<Guid> role, Guid leavingId, Instant now, CancellationToken cancellationToken)
    {
        var isOneLeft = await db.UserRoles.AnyAsync(
            row => row.RoleId == role.Id && row.UserId != leavingId && db.Users.Any(user => user.Id == row.UserId && user.DisabledAt == null),
            cancellationToken);
        if (!isOneLeft)
        {
            return UserRefusal.LastAdmin;
        }

        role.ConcurrencyStamp = Ids.New(now).ToString("N");
        return null;
    }
}
