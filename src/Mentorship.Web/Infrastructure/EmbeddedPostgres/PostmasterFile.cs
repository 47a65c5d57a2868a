using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>
/// <c>postmaster.pid</c>, which a server leaves in its data folder while it runs, and for ever if it is killed: by then
/// the process id may be another program's.
/// </summary>
internal sealed record PostmasterFile(string Path, int ProcessId, int? Port, bool IsReady)
{
    // Lines, from 1: process id, data folder, start time, port, socket folder, address, shared memory, status.
    private const int PortLine = 3;
    private const int StatusLine = 7;

    /// <returns>Null if there is none, or none that can be read.</returns>
    public static PostmasterFile? Read(string data)
    {
        var path = System.IO.Path.Combine(data, "postmaster.pid");
        try
        {
            var lines = File.ReadAllLines(path);
            if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId))
            {
                return null;
            }

            int? port = int.TryParse(lines.ElementAtOrDefault(PortLine), CultureInfo.InvariantCulture, out var p) ? p : null;
            return new PostmasterFile(path, processId, port, lines.ElementAtOrDefault(StatusLine)?.Trim() is "ready");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the process is there and is the server of this data folder.</summary>
    public bool IsServerAlive() => OperatingSystem.IsLinux() ? IsServerOnLinux() : IsServerByName();

    private bool IsServerOnLinux()
    {
        var process = $"/proc/{ProcessId.ToString(CultureInfo.InvariantCulture)}";
        try
        {
            // A process that has ended and was not waited for has an empty command line.
            var arguments = File.ReadAllText($"{process}/cmdline").Split('\0');
            if (System.IO.Path.GetFileName(arguments[0]) is not "postgres")
            {
                return false;
            }

            // A server works in its data folder, also after the folder was renamed. Its command line tells only what
            // it was called then, but can be read without the right to trace another account's process.
            return arguments.Contains(System.IO.Path.GetDirectoryName(Path), StringComparer.Ordinal)
                || WorksOnSameFile(process);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool WorksOnSameFile(string process)
    {
        try
        {
            return string.Equals(
                File.ReadAllText($"{process}/cwd/postmaster.pid"), File.ReadAllText(Path), StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool IsServerByName()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
