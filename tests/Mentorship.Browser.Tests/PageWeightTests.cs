using Microsoft.Playwright;

namespace Mentorship.Browser.Tests;

/// <summary>
/// How much is sent for a page with all that it loads, in a browser that was never here: bytes as they go over the wire,
/// which are the same on every machine.
/// </summary>
public sealed class PageWeightTests(BrowserFixture browser, Town town) : TownJourney(browser, town)
{
    private const int MostBytes = 100_000;
    private const int MostScriptBytes = 25_000;

    [Theory]
    [InlineData(Who.Visitor, "/")]
    [InlineData(Who.Visitor, "/mentors")]
    [InlineData(Who.Visitor, "/mentors/{mentor}")]
    [InlineData(Who.Visitor, "/offerings")]
    [InlineData(Who.Visitor, "/offerings?category=career-guidance&free=month&sort=rating")]
    [InlineData(Who.Visitor, "/offerings/{offering}")]
    [InlineData(Who.Visitor, "/courses")]
    [InlineData(Who.Mentee, "/offerings/{offering}?date=2026-03-04")]
    [InlineData(Who.Mentee, "/bookings")]
    public async Task Page_WithAllItLoads_IsLight(Who who, string address)
    {
        var visitor = await ComeAsync(who);
        var loaded = new List<IRequest>();
        visitor.Page.RequestFinished += (_, request) =>
        {
            lock (loaded)
            {
                loaded.Add(request);
            }
        };

        await visitor.OpenAsync(AddressOf(address));
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var (all, scripts) = (0, 0);
        var lines = new List<string>();
        foreach (var request in loaded.ToList())
        {
            var size = (await request.SizesAsync()).ResponseBodySize;
            all += size;
            scripts += request.ResourceType == "script" ? size : 0;
            lines.Add($"{size} {request.ResourceType} {request.Url}");
        }

        var list = string.Join('\n', lines);
        loaded.Count.ShouldBeGreaterThan(3, list);
        scripts.ShouldBeInRange(1, MostScriptBytes, list);
        all.ShouldBeInRange(MostScriptBytes, MostBytes, list);
    }
}
