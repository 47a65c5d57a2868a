using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>
/// What admins do to a membership, each with who does it and why; the member's history tells it. Here and not with
/// people, because a membership begins with a week of its allowance.
/// </summary>
public sealed class ChangeMembership(MentorshipDbContext db)
{
    /// <summary>Begins a membership, or begins an ended one again.</summary>
    public Task<MembershipRefusal?> StartAsync(
        Guid userId, int weeklyLimit, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        !Membership.IsLimit(weeklyLimit)
            ? Task.FromResult<MembershipRefusal?>(MembershipRefusal.LimitOutOfRange)
            : SaveAsync(
                userId,
                async (found, token) =>
                {
                    if (found?.StartAgain(weeklyLimit, actorId, reason, now) is { } refusal)
                    {
                        return (found, refusal);
                    }

                    var membership = found ?? Membership.Start(userId, weeklyLimit, actorId, reason, now);
                    if (found is null)
                    {
                        db.Memberships.Add(membership);
                    }

                    // An ended one that begins again within its week has it already.
                    var week = AllowanceWeek.Begin(userId, weeklyLimit, now);
                    if (!await db.AllowanceWeeks.AnyAsync(row => row.MemberId == userId && row.Week == week.Week, token))
                    {
                        db.AllowanceWeeks.Add(week);
                    }

                    return (membership, null);
                },
                cancellationToken);

    /// <summary>Changes how many sessions a week; this week's count for it too, and what is booked stays.</summary>
    public Task<MembershipRefusal?> ChangeLimitAsync(
        Guid userId, int weeklyLimit, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        DoAsync(userId, membership => membership.ChangeLimit(weeklyLimit, actorId, reason, now), cancellationToken);

    public Task<MembershipRefusal?> PauseAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        DoAsync(userId, membership => membership.Pause(actorId, reason, now), cancellationToken);

    /// <summary>Goes on with a paused one. If a week has begun meanwhile, the weekly reset makes up for it.</summary>
    public Task<MembershipRefusal?> ResumeAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        DoAsync(userId, membership => membership.Resume(actorId, reason, now), cancellationToken);

    public Task<MembershipRefusal?> EndAsync(Guid userId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken) =>
        DoAsync(userId, membership => membership.End(actorId, reason, now), cancellationToken);

    private Task<MembershipRefusal?> DoAsync(
        Guid userId, Func<Membership, MembershipRefusal?> deed, CancellationToken cancellationToken) =>
        SaveAsync(
            userId,
            (found, _) => Task.FromResult((found, found is null ? MembershipRefusal.NoMembership : deed(found))),
            cancellationToken);

    private async Task<MembershipRefusal?> SaveAsync(
        Guid userId,
        Func<Membership?, CancellationToken, Task<(Membership? Membership, MembershipRefusal? Refusal)>> deed,
        CancellationToken cancellationToken)
    {
        try
        {
            (Membership? Membership, MembershipRefusal? Refusal) done = default;
            await db.TryKeepAsync(
                async token =>
                {
                    done = await deed(await db.Memberships.SingleOrDefaultAsync(row => row.UserId == userId, token), token);
                    if (done.Refusal is not null)
                    {
                        return false;
                    }

                    db.AllowanceEntries.AddRange(done.Membership!.Deeds.Select(line => AllowanceEntry.Of(userId, line)));
                    await db.SaveChangesAsync(token);
                    return true;
                },
                token => WasKeptAsync(done.Membership!, token),
                cancellationToken);
            return done.Refusal;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return MembershipRefusal.ChangedMeanwhile;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> WasKeptAsync(Membership membership, CancellationToken cancellationToken) =>
        membership.Deeds is [.., var last] && await db.AllowanceEntries.AnyAsync(
            entry => entry.MemberId == membership.UserId && entry.At == last.At && entry.ActorId == last.ActorId, cancellationToken);
}
