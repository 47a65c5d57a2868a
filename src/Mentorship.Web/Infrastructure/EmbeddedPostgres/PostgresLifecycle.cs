using System.Diagnostics;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>
/// Starts, finds and stops the server of a folder. Only for the holder of the folder's turn.
/// </summary>
internal sealed class PostgresLifecycle(EmbeddedPostgresOptions options, ILogger logger)
{
    private const int Attempts = 10;
    private const string PortTaken = "could not create any TCP/IP sockets";

    private readonly PostgresDataFolder _files = new(options.Folder, logger);

    public string ReadPassword() => _files.ReadPassword();

    /// <summary>The port of the server that another process has running.</summary>
    public int FindShared()
    {
        if (PostmasterFile.Read(_files.Data) is not { IsReady: true, Port: { } port } server || !server.IsServerAlive())
        {
            throw new EmbeddedPostgresException(
                $"Another process uses the database in {options.Folder}, but its server has ended or runs in another container. "
                + "Stop that process, then start again.");
        }

        logger.LogInformation("Sharing the database on port {Port} with another process", port);
        return port;
    }

    /// <summary>Starts a server, for a process that is the first to use it.</summary>
    /// <returns>Its port.</returns>
    public async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await StopAsync(cancellationToken);
        var account = await PostgresAccount.ForStartingAsync(options.Binaries, options.Folder, cancellationToken);
        var commands = new PostgresCommands(options.Binaries, account);
        await _files.PrepareAsync(commands, options, cancellationToken);

        for (var attempt = 1; ; attempt++)
        {
            var remembered = attempt == 1 ? _files.LastPort() : null;
            var port = options.Port != 0 ? options.Port : remembered ?? options.ChoosePort();
            _files.WriteSettings(port, options);
            _files.TurnLog();
            var result = await StartOnceAsync(commands, cancellationToken);
            if (result.Succeeded)
            {
                logger.LogInformation(
                    "PostgreSQL runs on port {Port}, with its data in {Folder} ({Elapsed} ms)",
                    port, _files.Data, watch.ElapsedMilliseconds);
                return port;
            }

            var log = _files.LastLinesOfLog();
            var isPortTaken = log.Contains(PortTaken, StringComparison.Ordinal);
            if (isPortTaken && options.Port == 0 && attempt < Attempts)
            {
                logger.LogInformation("Port {Port} is taken; trying another", port);
                continue;
            }

            // It may only have been slow.
            await StopAsync(CancellationToken.None);
            throw new EmbeddedPostgresException(isPortTaken
                ? $"PostgreSQL did not start: port {port} on 127.0.0.1 is taken by another program."
                : $"PostgreSQL did not start. {result.Output}\nThe end of its log:\n{log}");
        }
    }

    /// <summary>Stops the server of the folder, if one runs that nobody uses.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(_files.Data) is not { } server)
        {
            return;
        }

        if (!server.IsServerAlive())
        {
            // PostgreSQL itself would refuse to start if the id now belongs to another program of the same account.
            logger.LogInformation("The database was not stopped in order; it recovers as it starts");
            File.Delete(server.Path);
            return;
        }

        var account = await PostgresAccount.ForStoppingAsync(options.Binaries, options.Folder, _files.Data, cancellationToken);
        var patience = TimeSpan.FromSeconds(Math.Min(15, options.Patience.TotalSeconds));
        var result = await new PostgresCommands(options.Binaries, account).StopAsync(_files.Data, patience, cancellationToken);
        if (!result.Succeeded)
        {
            throw new EmbeddedPostgresException(
                $"The database server (process {server.ProcessId}) in {options.Folder} does not stop. {result.Output}\n"
                + $"The end of its log:\n{_files.LastLinesOfLog()}");
        }

        logger.LogInformation("PostgreSQL on port {Port} has stopped", server.Port);
    }

    private async Task<ChildProcess.Result> StartOnceAsync(PostgresCommands commands, CancellationToken cancellationToken)
    {
        try
        {
            return await commands.StartAsync(_files.Data, _files.Log, options.Patience, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The server is not a child of what was just killed, and would stay.
            await StopAsync(CancellationToken.None);
            throw;
        }
    }
}
