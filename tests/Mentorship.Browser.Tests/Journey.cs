using System.Globalization;
using Mentorship.Browser.Tests.Browser;
using Mentorship.Core.People;
using Mentorship.TestSupport;

namespace Mentorship.Browser.Tests;

/// <summary>
/// Tests that people make at a browser. When one fails, a picture, the HTML and a trace of each visitor's page are
/// kept. What went wrong behind a page fails a test as well.
/// </summary>
public abstract class Journey(BrowserFixture browser, SiteFixture site) : IAsyncDisposable
{
    private readonly List<Visitor> _visitors = [];

    protected MentorshipApp App => site.App;

    protected Given Given => site.App.Given;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var troubles = _visitors.SelectMany(visitor => visitor.Troubles).ToList();
        if (troubles.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await SaveAsync();
        }

        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }

        troubles.ShouldBeEmpty("behind the pages");
    }

    /// <summary>Someone new, who has not signed in.</summary>
    protected async Task<Visitor> VisitorAsync(VisitorSettings? settings = null)
    {
        var visitor = await Visitor.ArriveAsync(browser.Browser, App.Address, settings ?? new());
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Someone who signed in before.</summary>
    protected async Task<Visitor> SignedInAsync(User user, VisitorSettings? settings = null)
    {
        using var person = await Given.SignInAsync(user);
        var visitor = await VisitorAsync(settings);
        await visitor.TakeSessionOfAsync(person, App.Address);
        return visitor;
    }

    private async Task SaveAsync()
    {
        var name = string.Join('_', (TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()));
        var time = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var folder = Path.Combine(Repository.Root, "TestResults", "browser", $"{time} {name[..Math.Min(name.Length, 150)]}");
        foreach (var (number, visitor) in _visitors.Index())
        {
            await visitor.SaveAsync(folder, number + 1);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Pictures, HTML and traces are in {folder}");
    }
}
