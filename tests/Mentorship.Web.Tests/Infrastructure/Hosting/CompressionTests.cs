using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Mentorship.Web.Tests.Infrastructure.Hosting;

public sealed partial class CompressionTests(AppFixture fixture) : IClassFixture<AppFixture>, IDisposable
{
    private readonly TestSupport.Person _person = fixture.App.Visitor();

    [Theory]
    [InlineData("/")]
    [InlineData("/account/register")]
    [InlineData("/there-is-no-such-page")]
    public async Task Pages_GoOutCompressed(string path)
    {
        using var response = await GetAsync(path);

        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        response.Headers.Vary.Contains("Accept-Encoding", StringComparer.OrdinalIgnoreCase).ShouldBeTrue();
        (await ReadAsync(response)).ShouldContain("</html>");
    }

    [Fact]
    public async Task AntiforgeryToken_IsWrittenAnewForEachRequest()
    {
        // What makes it safe to compress the pages: the token's bytes differ each time, though the secret in it does not.
        using var first = await GetAsync("/account/sign-in");
        using var again = await GetAsync("/account/sign-in");

        var tokens = new[] { TokenIn(await ReadAsync(first)), TokenIn(await ReadAsync(again)) };

        tokens[0].ShouldNotBeEmpty();
        string.Equals(tokens[0], tokens[1], StringComparison.Ordinal).ShouldBeFalse();
    }

    public void Dispose() => _person.Dispose();

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        return await _person.Http.SendAsync(request);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        await using var stream = new BrotliStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static string TokenIn(string html) => Token().Match(html).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
