using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mentorship.TestSupport.Mail;

/// <summary>A mail server on a port of this machine (smtp-server, by Node.js), with trouble on demand.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>The only account, for a server that asks for one.</summary>
    public const string User = "mentorship";

    /// <inheritdoc cref="User"/>
    public const string Password = "the mail server's password";

    private const string Script =
        """
        import { createInterface } from 'node:readline';
        import { SMTPServer } from 'smtp-server';
        const wantsAuth = process.argv.includes('--auth');
        let behaviour = 'Take';
        const say = (what) => process.stdout.write(JSON.stringify(what) + '\n');
        const answer = (code, words) => Object.assign(new Error(words), { responseCode: code });
        const server = new SMTPServer({
          authOptional: !wantsAuth,
          allowInsecureAuth: true,
          authMethods: ['LOGIN'],
          disabledCommands: wantsAuth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
          disableReverseLookup: true,
          onConnect(session, done) {
            say({ connected: true });
            if (behaviour === 'HangAtOnce') return;
            done(behaviour === 'Busy' ? answer(421, 'Try again later') : null);
          },
          onAuth(auth, session, done) {
            const isRight = auth.username === process.env.SMTP_USER && auth.password === process.env.SMTP_PASSWORD;
            done(isRight ? null : answer(535, 'Authentication failed'), { user: auth.username });
          },
          onRcptTo(address, session, done) {
            if (behaviour === 'RefuseRecipients') return done(answer(550, `No such user: ${address.address}`));
            if (behaviour === 'PutOffRecipients') return done(answer(450, 'Mailbox busy'));
            done();
          },
          onData(stream, session, done) {
            const parts = [];
            stream.on('data', (part) => parts.push(part));
            stream.on('end', () => {
              say({ mail: Buffer.concat(parts).toString('base64'), to: session.envelope.rcptTo.map((one) => one.address) });
              if (behaviour === 'HangAfterData') return;
              if (behaviour === 'CutAfterData') return [...server.connections].find((one) => one.id === session.id)._socket.destroy();
              done();
            });
          },
        });
        server.on('error', () => {});
        server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
        for await (const line of createInterface({ input: process.stdin })) {
          if (line !== '?') behaviour = line;
          say({ heard: line });
        }
        process.exit(0);
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _node;
    private readonly Lock _gate = new();
    private readonly List<SmtpMail> _mails = [];
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _heard = new();
    private int _connections;
    private Task _reading = Task.CompletedTask;

    private SmtpServer(Process node) => _node = node;

    public int Port { get; private set; }

    /// <summary>What an application needs to send through it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:Tls"] = "false",
        ["Mail:From"] = "sessions@mentorship.example",
    };

    /// <param name="wantsAuth">Whether it takes nothing from who does not sign in.</param>
    public static async Task<SmtpServer> StartAsync(bool wantsAuth = false)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", Script, "--", wantsAuth ? "--auth" : "--open"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["SMTP_USER"] = User;
        start.Environment["SMTP_PASSWORD"] = Password;
        var server = new SmtpServer(Process.Start(start)!);
        var errors = server._node.StandardError.ReadToEndAsync();
        server._reading = server.ReadAsync();
        if (await Task.WhenAny(server._port.Task, server._reading).WaitAsync(Patience) == server._reading)
        {
            throw new InvalidOperationException($"The mail server did not start: {await errors}");
        }

        server.Port = await server._port.Task;
        return server;
    }

    /// <summary>From now on.</summary>
    public Task BehaveAsync(SmtpBehaviour behaviour) => SayAsync(behaviour.ToString());

    /// <summary>Every mail of which it got the whole until now, also those that it did not say yes to.</summary>
    public async Task<IReadOnlyList<SmtpMail>> ReadMailsAsync()
    {
        await SayAsync("?");
        lock (_gate)
        {
            return [.. _mails];
        }
    }

    /// <summary>How often somebody has connected until now.</summary>
    public async Task<int> CountConnectionsAsync()
    {
        await SayAsync("?");
        return Volatile.Read(ref _connections);
    }

    public async ValueTask DisposeAsync()
    {
        _node.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        await _reading;
        _node.Dispose();
    }

    // What it says comes in order: once it has heard this, all that it said before has been read.
    private async Task SayAsync(string line)
    {
        _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _node.StandardInput.WriteLineAsync(line);
        await _node.StandardInput.FlushAsync();
        await _heard.Task.WaitAsync(Patience);
    }

    private async Task ReadAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            using var said = JsonDocument.Parse(line);
            if (said.RootElement.TryGetProperty("mail", out var mail))
            {
                var text = Encoding.UTF8.GetString(mail.GetBytesFromBase64());
                lock (_gate)
                {
                    _mails.Add(new(said.RootElement.GetProperty("to")[0].GetString()!, MailPart.Read(text)));
                }
            }
            else if (said.RootElement.TryGetProperty("port", out var port))
            {
                _port.SetResult(port.GetInt32());
            }
            else if (said.RootElement.TryGetProperty("connected", out _))
            {
                Interlocked.Increment(ref _connections);
            }
            else
            {
                _heard.SetResult();
            }
        }
    }
}
