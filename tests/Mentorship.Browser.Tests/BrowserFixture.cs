using Mentorship.Browser.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Mentorship.Browser.Tests.BrowserFixture))]

namespace Mentorship.Browser.Tests;

/// <summary>The one browser of this run. Every visitor has a context of their own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Exception? _failure;

    /// <exception cref="InvalidOperationException">It did not start, and why.</exception>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException(
        $"The browser did not start, so nothing about the pages was tested; {Chromium.PathVariable} can name another one: {_failure?.Message}",
        _failure);

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Visitor.PatienceMilliseconds);
        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.LaunchAsync(_playwright);
        }
        catch (Exception e) when (e is PlaywrightException or InvalidOperationException or IOException)
        {
            // Told to each test that asks, in one sentence, rather than as the trouble of a fixture.
            _failure = e;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
