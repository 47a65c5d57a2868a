namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>
/// Who the server runs as. That is whoever runs the application, except for root on Linux: PostgreSQL refuses to run
/// as root, so the account that owns the repository does it, or else nobody.
/// </summary>
internal sealed class PostgresAccount
{
    private const string Nobody = "65534:65534";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string[] _prefix;
    private readonly string? _owner;

    private PostgresAccount(string[] prefix, string? owner)
    {
        _prefix = prefix;
        _owner = owner;
    }

    private static bool IsRootOnLinux => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>The account to make and start a server with.</summary>
    public static async Task<PostgresAccount> ForStartingAsync(
        PostgresBinaries binaries, string folder, CancellationToken cancellationToken)
    {
        if (!IsRootOnLinux)
        {
            return new PostgresAccount([], owner: null);
        }

        var repositoryOwner = await OwnerOfAsync(binaries.RepositoryFolder, cancellationToken);
        var isFit = !IsRoot(repositoryOwner) && await IsKnownAsync(repositoryOwner, cancellationToken);
        return await ForAsync(isFit ? repositoryOwner : Nobody, binaries, folder, cancellationToken);
    }

    /// <summary>The account that owns the data, and so may send signals to the server that runs on it.</summary>
    public static async Task<PostgresAccount> ForStoppingAsync(
        PostgresBinaries binaries, string folder, string data, CancellationToken cancellationToken) =>
        IsRootOnLinux
            ? await ForAsync(await OwnerOfAsync(data, cancellationToken), binaries, folder, cancellationToken)
            : new PostgresAccount([], owner: null);

    public IReadOnlyList<string> Command(string program, params string[] arguments) => [.. _prefix, program, .. arguments];

    /// <summary>Gives a folder and all that is in it to this account.</summary>
    public async Task TakeOverAsync(string folder, CancellationToken cancellationToken)
    {
        if (_owner is null || string.Equals(await OwnerOfAsync(folder, cancellationToken), _owner, StringComparison.Ordinal))
        {
            return;
        }

        var result = await ChildProcess.RunAsync(["chown", "-hR", _owner, folder], Patience, cancellationToken);
        if (!result.Succeeded)
        {
            throw new EmbeddedPostgresException($"{folder} could not be given to the account {_owner}: {result.Output}");
        }
    }

    private static async Task<PostgresAccount> ForAsync(
        string ids, PostgresBinaries binaries, string folder, CancellationToken cancellationToken)
    {
        var (user, group) = (ids.Split(':')[0], ids.Split(':')[1]);
        string[] plain = ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups"];

        // A clone under a folder that only root may enter: the account keeps root's right to pass through folders, and
        // nothing else of root. The secure bit is for access(2), which otherwise answers as if the right were not there.
        string[] passing =
        [
            .. plain, "--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override", "--securebits=+no_setuid_fixup",
        ];
        string[] probe =
        [
            "test", "-x", binaries.Postgres, "-a", "-x", binaries.PgCtl, "-a", "-r", binaries.Catalogue, "-a", "-x", folder,
        ];

        foreach (var way in new[] { plain, passing })
        {
            var result = await ChildProcess.RunAsync([.. way, .. probe], Patience, cancellationToken);
            if (result.Succeeded)
            {
                return new PostgresAccount(way, ids);
            }
        }

        throw new EmbeddedPostgresException(
            $"PostgreSQL does not run as root, and the account {user}, which would run it, cannot reach "
            + $"{binaries.PackageFolder} and {folder}. Put the clone where others may enter, or run as an ordinary user, "
            + "or set a connection string.");
    }

    private static async Task<string> OwnerOfAsync(string path, CancellationToken cancellationToken)
    {
        var result = await ChildProcess.RunAsync(["stat", "-c", "%u:%g", path], Patience, cancellationToken);
        return result.Succeeded
            ? result.Output
            : throw new EmbeddedPostgresException($"The owner of {path} could not be read: {result.Output}");
    }

    /// <summary>initdb asks for an account with a name, which a folder mounted into a container need not have.</summary>
    private static async Task<bool> IsKnownAsync(string ids, CancellationToken cancellationToken) =>
        (await ChildProcess.RunAsync(["getent", "passwd", ids.Split(':')[0]], Patience, cancellationToken)).Succeeded;

    private static bool IsRoot(string ids) => ids.StartsWith("0:", StringComparison.Ordinal);
}
