using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Web.Infrastructure.Calendars;

namespace Mentorship.Web.Tests.Infrastructure.Calendars;

/// <summary>Against a server that answers as it likes.</summary>
public sealed class CalendarDownloadTests
{
    private const string File = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    [Fact]
    public async Task Get_File_IsItsText()
    {
        var asked = "";
        await using var server = Server.Start(request =>
        {
            asked = request;
            return Answer(File);
        });

        var answer = await GetAsync(server.Address);

        answer.Text.ShouldBe(File);
        asked.ShouldContain("User-Agent: Mentorship-Calendar/1.0");
        asked.ShouldNotContain("traceparent");
        asked.ShouldNotContain("Cookie");
    }

    [Theory]
    [InlineData(401, CalendarFailure.NotAllowed)]
    [InlineData(403, CalendarFailure.NotAllowed)]
    [InlineData(404, CalendarFailure.NotFound)]
    [InlineData(410, CalendarFailure.NotFound)]
    [InlineData(500, CalendarFailure.BadAnswer)]
    [InlineData(204, CalendarFailure.BadAnswer)]
    [InlineData(304, CalendarFailure.BadAnswer)]
    public async Task Get_AnotherStatus_SaysWhatItMeans(int status, CalendarFailure failure)
    {
        await using var server = Server.Start(_ => Head(status, "Content-Length: 0"));

        (await GetAsync(server.Address)).Failure.ShouldBe(failure);
    }

    [Fact]
    public async Task Get_ThreeRedirects_AreFollowedAndAFourthIsNot()
    {
        await using var server = Server.Start(request =>
        {
            var left = request[5] - '0';
            return left == 0 ? Answer(File) : Head(302, $"Location: /{left - 1}", "Content-Length: 0");
        });

        (await GetAsync(new(server.Address, "/3"))).Text.ShouldBe(File);
        (await GetAsync(new(server.Address, "/4"))).Failure.ShouldBe(CalendarFailure.TooManyRedirects);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/a.ics")]
    [InlineData("http://user:pass@127.0.0.1/a.ics")]
    public async Task Get_RedirectToAnAddressThatIsNotFollowed_IsRefused(string location)
    {
        await using var server = Server.Start(_ => Head(301, $"Location: {location}", "Content-Length: 0"));

        (await GetAsync(server.Address)).Failure.ShouldBe(CalendarFailure.AddressRefused);
    }

    [Theory]
    [InlineData("https://localhost/a.ics")]
    [InlineData("https://127.0.0.1/a.ics")]
    [InlineData("https://2130706433/a.ics")]
    [InlineData("https://0x7f.1/a.ics")]
    [InlineData("https://[::1]/a.ics")]
    [InlineData("https://[::ffff:10.0.0.1]/a.ics")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.1.2.3/a.ics")]
    public async Task Get_PrivateAddress_IsRefusedBeforeItIsConnectedTo(string address)
    {
        using var download = new CalendarDownload(new(allowPrivate: false));

        (await download.GetAsync(new(address), TestContext.Current.CancellationToken)).Failure.ShouldBe(CalendarFailure.PrivateAddress);
    }

    [Fact]
    public async Task Get_HttpOrAnotherPort_IsRefused()
    {
        using var download = new CalendarDownload(new(allowPrivate: false));

        (await download.GetAsync(new("http://example.com/a.ics"), TestContext.Current.CancellationToken)).Failure.ShouldBe(CalendarFailure.AddressRefused);
        (await download.GetAsync(new("https://example.com:22/a.ics"), TestContext.Current.CancellationToken)).Failure.ShouldBe(CalendarFailure.AddressRefused);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_MoreThanTheLimit_IsRefused(bool saysSo)
    {
        var body = new byte[CalendarDownload.MaxBytes + 1];
        await using var server = Server.Start(_ => [.. Head(200, saysSo ? $"Content-Length: {body.Length}" : "Connection: close"), .. body]);

        (await GetAsync(server.Address)).Failure.ShouldBe(CalendarFailure.TooLarge);
    }

    [Fact]
    public async Task Get_SmallAnswerThatUnpacksToALargeOne_IsRefused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var count = 0; count < 100; count++)
            {
                await gzip.WriteAsync(new byte[1024 * 1024], TestContext.Current.CancellationToken);
            }
        }

        await using var server = Server.Start(_ => [.. Head(200, "Content-Encoding: gzip", $"Content-Length: {packed.Length}"), .. packed.ToArray()]);

        (await GetAsync(server.Address)).Failure.ShouldBe(CalendarFailure.TooLarge);
    }

    [Fact]
    public async Task Get_AnswerThatIsNotPackedAsItSays_IsABadAnswer()
    {
        await using var server = Server.Start(_ => [.. Head(200, "Content-Encoding: gzip", $"Content-Length: {File.Length}"), .. Encoding.UTF8.GetBytes(File)]);

        (await GetAsync(server.Address)).Failure.ShouldBe(CalendarFailure.BadAnswer);
    }

    [Fact]
    public async Task Get_AnswerThatEndsEarly_IsABadAnswer()
    {
        await using var server = Server.Start(_ => [.. Head(200, "Content-Length: 1000"), .. Encoding.UTF8.GetBytes(File)]);

        (await GetAsync(server.Address)).Failure.ShouldBe(CalendarFailure.BadAnswer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nBEGIN:")]
    public async Task Get_ServerThatSaysNoMore_IsGivenUp(string first)
    {
        await using var server = Server.Start(_ => Encoding.ASCII.GetBytes(first), hangs: true);
        using var download = new CalendarDownload(new(allowPrivate: true), TimeSpan.FromMilliseconds(300));

        (await download.GetAsync(server.Address, TestContext.Current.CancellationToken)).Failure.ShouldBe(CalendarFailure.TooSlow);
    }

    [Fact]
    public async Task Get_NobodyThere_IsUnreachable()
    {
        var server = Server.Start(_ => []);
        await server.DisposeAsync();

        (await GetAsync(server.Address)).Failure.ShouldBe(CalendarFailure.Unreachable);
        (await GetAsync(new("https://no-such-host.invalid/a.ics"))).Failure.ShouldBe(CalendarFailure.Unreachable);
    }

    private static async Task<CalendarAnswer> GetAsync(Uri address)
    {
        using var download = new CalendarDownload(new(allowPrivate: true));
        return await download.GetAsync(address, TestContext.Current.CancellationToken);
    }

    private static byte[] Answer(string text) => [.. Head(200, $"Content-Length: {text.Length}"), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Head(int status, params string[] headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Something\r\n{string.Join("\r\n", headers)}\r\nConnection: close\r\n\r\n");

    /// <summary>Reads a request's head, sends an answer byte for byte and hangs up, or does not.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();
        private Task _running = Task.CompletedTask;

        public Uri Address { get; private set; } = null!;

        public static Server Start(Func<string, byte[]> answer, bool hangs = false)
        {
            var server = new Server();
            server._listener.Start();
            server.Address = new($"http://127.0.0.1:{((IPEndPoint)server._listener.LocalEndpoint).Port}/");
            server._running = server.RunAsync(answer, hangs);
            return server;
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            _listener.Dispose();
            await _running;
            _end.Dispose();
        }

        private async Task RunAsync(Func<string, byte[]> answer, bool hangs)
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                    var stream = client.GetStream();
                    var buffer = new byte[8192];
                    var count = await stream.ReadAsync(buffer, _end.Token);
                    try
                    {
                        await stream.WriteAsync(answer(Encoding.ASCII.GetString(buffer, 0, count)), _end.Token);
                    }
                    catch (IOException)
                    {
                        // Whoever asked has heard enough.
                    }

                    if (hangs)
                    {
                        await Task.Delay(Timeout.Infinite, _end.Token);
                    }
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
            {
                // The test is over.
            }
        }
    }
}
