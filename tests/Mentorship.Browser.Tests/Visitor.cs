using System.Globalization;
using Mentorship.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>Someone at a browser, with cookies of their own. What goes wrong behind the page is written down.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long anything may take that a person waits for; generous, because the machine may be busy.</summary>
    public const int PatienceMilliseconds = 60_000;

    private readonly List<string> _troubles = [];
    private readonly VisitorSettings _settings;
    private readonly IBrowserContext _context;

    private Visitor(IBrowserContext context, IPage page, VisitorSettings settings)
    {
        (_context, Page, _settings) = (context, page, settings);
        page.Console += (_, message) => NoteConsole(message);
        page.PageError += (_, error) => Note($"script error: {error}");
        page.RequestFailed += (_, request) => NoteFailure(request);
        page.Response += (_, response) => NoteResponse(response);
    }

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>What no person sees but nobody wants: errors in the console, refused scripts, requests that failed.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (_troubles)
            {
                return [.. _troubles];
            }
        }
    }

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri address, VisitorSettings settings)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = settings.Locale,
            TimezoneId = settings.Zone,
            ViewportSize = new() { Width = settings.Width, Height = settings.Height },
            ColorScheme = settings.ColorScheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = settings.JavaScript,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.Tracing.StartAsync(new() { Snapshots = true });
        return new(context, await context.NewPageAsync(), settings);
    }

    /// <summary>Brings the cookies of someone who signed in without a browser.</summary>
    public async Task TakeSessionOfAsync(Person person, Uri address) =>
        await _context.AddCookiesAsync(person.Cookies.GetCookies(address).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Url = address.ToString(),
        }));

    /// <summary>Goes to an address of the site.</summary>
    /// <returns>The answer's status.</returns>
    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(path))!.Status;

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>The field with this label.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>The content of the page, without the bars above and below.</summary>
    public ILocator Content => Page.GetByRole(AriaRole.Main);

    public ILocator TopBar => Page.GetByRole(AriaRole.Banner);

    public async Task ShouldReadAsync(string heading) =>
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    public async Task ShouldSeeAsync(string text) => await Expect(Content).ToContainTextAsync(text);

    public async Task ShouldNotSeeAsync(string text) => await Expect(Content).Not.ToContainTextAsync(text);

    /// <summary>Opens the menu of the top bar if the window is too narrow to show what is in it.</summary>
    public async Task OpenMenuAsync()
    {
        var menu = TopBar.GetByText("Menu", new() { Exact = true });
        if (await menu.IsVisibleAsync())
        {
            await menu.ClickAsync();
        }
    }

    /// <summary>Opens the filters of a list if the window is too narrow to have them at its side.</summary>
    public async Task OpenFiltersAsync()
    {
        var fold = Page.Locator(".filter-fold > summary");
        if (await fold.IsVisibleAsync())
        {
            await fold.ClickAsync();
        }
    }

    /// <summary>
    /// Looks at the page as it stands with the eyes of axe, light and dark, and for anything that sticks out sideways
    /// of a window of 320 pixels. Without scripts axe cannot run, so the page is looked at again by someone with them.
    /// </summary>
    public async Task ShouldBeAccessibleAsync()
    {
        if (!_settings.JavaScript)
        {
            await using var other = await ArriveAsync(
                _context.Browser!, new(new Uri(Page.Url).GetLeftPart(UriPartial.Authority)), _settings with { JavaScript = true });
            await other._context.AddCookiesAsync((await _context.CookiesAsync()).Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Domain = cookie.Domain,
                Path = cookie.Path,
            }));
            await other.OpenAsync(Page.Url);
            await other.ShouldBeAccessibleAsync();
            return;
        }

        await Accessibility.AxeAsync(Page);
        await Accessibility.NothingSticksOutAsync(Page, 320);
        await Page.SetViewportSizeAsync(_settings.Width, _settings.Height);
    }

    /// <summary>Keeps what the page looked like, what it was made of and what led there.</summary>
    public async Task SaveAsync(string folder, int number)
    {
        Directory.CreateDirectory(folder);
        var file = System.IO.Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
        await Page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true });
        await File.WriteAllTextAsync(file + ".html", await Page.ContentAsync());
        await _context.Tracing.StopAsync(new() { Path = file + ".trace.zip" });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void NoteConsole(IConsoleMessage message)
    {
        // Of answers with an error's status the responses tell more.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            Note($"console: {message.Text}");
        }
    }

    private void NoteFailure(IRequest request)
    {
        // Leaving a page ends what it was still loading.
        if (request.Failure is not "net::ERR_ABORTED")
        {
            Note($"{request.Method} {request.Url} failed: {request.Failure}");
        }
    }

    private void NoteResponse(IResponse response)
    {
        // A page may say that something is wrong; what it is made of may not.
        if (response.Status >= 500 || (response.Status >= 400 && !response.Request.IsNavigationRequest))
        {
            Note($"{response.Request.Method} {response.Url} answered {response.Status}");
        }
    }

    private void Note(string trouble)
    {
        lock (_troubles)
        {
            _troubles.Add(trouble);
        }
    }
}
