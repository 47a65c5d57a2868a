using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Operations;

/// <summary>Remembers what was sent, and what was answered to it.</summary>
public sealed class OperationLog(MentorshipDbContext db)
{
    /// <summary>Begins an operation; of two who do so at once, one is told that it is under way.</summary>
    public async Task<OperationStart> BeginAsync(Guid userId, Guid key, string bodyHash, Instant now, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, key, cancellationToken) is { } before)
        {
            return await MeetAsync(before, bodyHash, now, cancellationToken);
        }

        try
        {
            await db.TryKeepAsync(
                async token =>
                {
                    db.Operations.Add(Operation.Begin(userId, key, bodyHash, now));
                    await db.SaveChangesAsync(token);
                    return true;
                },
                token => Mine(userId, key, now).AnyAsync(token),
                cancellationToken);
            return new OperationStart.Mine(now);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Sent twice in one moment, and the other is at it.
            return new OperationStart.UnderWay();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

    }

    /// <summary>Keeps the answer, unless somebody else has taken the operation over meanwhile.</summary>
    public Task FinishAsync(
        Guid userId, Guid key, Instant startedAt, string location, string words, bool isWarning, CancellationToken cancellationToken)
    {
        var said = words.AtMost(Operation.WordsMaxLength);
        return Mine(userId, key, startedAt).ExecuteUpdateAsync(
            row => row
                .SetProperty(operation => operation.Location, location)
                .SetProperty(operation => operation.Words, said)
                .SetProperty(operation => operation.IsWarning, isWarning),
            cancellationToken);
    }

    /// <summary>Nothing was done: what was sent was refused, and may be sent again.</summary>
    public Task ForgetAsync(Guid userId, Guid key, Instant startedAt, CancellationToken cancellationToken) =>
        Mine(userId, key, startedAt).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Removes those that are remembered no longer.</summary>
    public Task<int> ClearAsync(Instant now, CancellationToken cancellationToken)
    {
        var oldest = now - Operation.Remembered;
        return db.Operations.Where(operation => operation.StartedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<OperationStart> MeetAsync(Operation known, string bodyHash, Instant now, CancellationToken cancellationToken) => known switch
    {
        _ when known.BodyHash != bodyHash => new OperationStart.OtherBody(),
        { Location: { } location } => new OperationStart.Done(location, known.Words, known.IsWarning),
        _ => await TryTakeOverAsync(known, now, cancellationToken),
    };

    private Task<Operation?> FindAsync(Guid userId, Guid key, CancellationToken cancellationToken) =>
        Of(userId, key).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private async Task<OperationStart> TryTakeOverAsync(Operation known, Instant now, CancellationToken cancellationToken)
    {
        // Its process may have been killed on the way. One of those who ask takes its place.
        var deadline = now - Operation.GivenUpAfter;
        var taken = known.StartedAt <= deadline
            ? await Mine(known.UserId, known.Key, known.StartedAt)
                .ExecuteUpdateAsync(row => row.SetProperty(operation => operation.StartedAt, now), cancellationToken)
            : 0;
        return taken == 1 ? new OperationStart.Mine(now) : new OperationStart.UnderWay();
    }

    /// <summary>The one that was begun at this instant and has no answer yet.</summary>
    private IQueryable<Operation> Mine(Guid userId, Guid key, Instant startedAt) =>
        Of(userId, key).Where(operation => operation.StartedAt == startedAt && operation.Location == null);

    private IQueryable<Operation> Of(Guid userId, Guid key) =>
        db.Operations.Where(operation => operation.UserId == userId && operation.Key == key);
}
