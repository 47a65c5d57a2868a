using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Mentorship.Browser.Tests;

/// <summary>What holds for every page, whoever looks at it.</summary>
public static class Accessibility
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// No violation of WCAG 2.2 AA or of axe's best practices, in light and in dark. The script is axe's own, put into
    /// the page once: the package's way of running it, a second page for each result, takes ten times as long.
    /// </summary>
    public static async Task AxeAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => typeof window.axe === 'undefined'"))
        {
            await page.EvaluateAsync(Script);
        }

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var violations = await page.EvaluateAsync<string[]>(
                """
                async () => {
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                  const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
                  if (!passes.some((rule) => rule.id === 'color-contrast')) {
                    return ['axe looked at no colours'];
                  }
                  return violations.flatMap((rule) => rule.nodes.map((node) =>
                    `${rule.id}: ${node.html}\n  ${node.failureSummary.replaceAll('\n', '\n  ')}`));
                }
                """);
            violations.ShouldBeEmpty($"{page.Url} in {scheme}, {page.ViewportSize!.Width} px wide");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Nobody has to scroll sideways in a window of that width.</summary>
    public static async Task NothingSticksOutAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, page.ViewportSize!.Height);
        var outside = await page.EvaluateAsync<string[]>(
            """
            () => {
              const room = document.documentElement.clientWidth;
              if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= room) {
                return [];
              }
              const far = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > room + 0.5);
              return ['wider than the window', ...far.slice(0, 5).map((element) => element.outerHTML.slice(0, 200))];
            }
            """);
        outside.ShouldBeEmpty($"{page.Url} is {width} px wide");
    }
}
