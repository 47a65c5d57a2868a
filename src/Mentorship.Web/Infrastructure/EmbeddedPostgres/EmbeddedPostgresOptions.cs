using System.Net;
using System.Net.Sockets;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>Where the embedded database lives and how it runs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>
    /// The folder that belongs to the database: the data, its password and log, and the lock files by which processes
    /// that share it agree. Made if missing.
    /// </summary>
    public required string Folder { get; init; }

    public required PostgresBinaries Binaries { get; init; }

    /// <summary>The port on 127.0.0.1; 0 takes the one of the last run if it is free, else any free one.</summary>
    public int Port { get; init; }

    /// <summary>Which port to try next while <see cref="Port"/> is 0; asked again when the port was taken meanwhile.</summary>
    public Func<int> ChoosePort { get; init; } = FreePort;

    /// <summary>False trades safety against a power cut for speed, for data that is thrown away.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Further server settings, as in <c>postgresql.conf</c>, without quotes.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long one step (waiting for another process, making the data folder, starting) may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The development database of the clone that <paramref name="startFolder"/> is in: <c>.data/postgres</c>.</summary>
    /// <exception cref="EmbeddedPostgresException">The binaries are not installed.</exception>
    public static EmbeddedPostgresOptions ForRepository(string startFolder)
    {
        var binaries = PostgresBinaries.Find(startFolder);
        return new EmbeddedPostgresOptions
        {
            Folder = Path.Combine(binaries.RepositoryFolder, ".data", "postgres"),
            Binaries = binaries,
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
