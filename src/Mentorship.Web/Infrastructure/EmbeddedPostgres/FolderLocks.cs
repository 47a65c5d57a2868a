using System.Diagnostics;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>
/// How processes that share a database folder agree. The operating system lets go of a lock when its process ends,
/// however it ends, so a lock is never stale.
/// </summary>
/// <remarks>
/// Two files: whoever starts or stops the server holds <c>turn.lock</c> alone for that time; whoever uses it holds
/// <c>users.lock</c> together with the others. The last user stops the server, so a process that began to use the
/// server of another does not lose it when the other ends first.
/// </remarks>
internal sealed class FolderLocks(string folder)
{
    private readonly string _turn = Path.Combine(folder, "turn.lock");
    private readonly string _users = Path.Combine(folder, "users.lock");

    /// <summary>Waits for the right to start or stop the server.</summary>
    /// <returns>Null if another process kept it for longer than <paramref name="patience"/>.</returns>
    public async Task<IDisposable?> TakeTurnAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            var taken = TryOpen(_turn, FileAccess.ReadWrite, FileShare.None);
            if (taken is not null || waiting.Elapsed >= patience)
            {
                return taken;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    /// <summary>Whether a process uses the server. Only for the holder of the turn.</summary>
    public bool HasUsers()
    {
        using var alone = TryOpen(_users, FileAccess.ReadWrite, FileShare.None);
        return alone is null;
    }

    /// <summary>Makes this process a user until the result is disposed. Only for the holder of the turn.</summary>
    public IDisposable Join() =>
        TryOpen(_users, FileAccess.Read, FileShare.Read)
        ?? throw new EmbeddedPostgresException($"{_users} is locked by another program.");

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 1);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresException(
                $"{path} belongs to another account. Run as that account, or remove the folder to begin with an empty database.", e);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
