using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>What someone does who has a keyboard and nothing else.</summary>
public static class Keys
{
    /// <summary>Presses Tab until the focus is there; at each stop on the way one can see where it is.</summary>
    public static async Task TabToAsync(Visitor visitor, ILocator target)
    {
        const int MostStops = 120;
        await Expect(target).ToBeVisibleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            await ShouldShowFocusAsync(visitor);
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"{MostStops} times Tab did not lead to {target} on {visitor.Page.Url}.");
    }

    /// <summary>What has the focus, or the label or card that stands for it, has an outline, and nothing covers it.</summary>
    public static async Task ShouldShowFocusAsync(Visitor visitor)
    {
        // What takes the focus may come into sight with a short transition.
        const int MostLooks = 20;
        string? hidden = null;
        for (var look = 0; look < MostLooks; look++)
        {
            hidden = await HiddenFocusAsync(visitor);
            if (hidden is null)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        hidden.ShouldBeNull(visitor.Page.Url);
    }

    private static Task<string?> HiddenFocusAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string?>(
            """
            () => {
              const active = document.activeElement;
              if (!active || active === document.body) {
                return null; // the browser's own bars
              }
              const name = active.outerHTML.slice(0, 200);
              if (!active.matches(':focus-visible')) {
                return `not :focus-visible: ${name}`;
              }
              const stands = [active, ...(active.labels ?? [])];
              if (active.closest('article')?.querySelectorAll('a').length === 1) {
                stands.push(active.closest('article')); // a card that is one link
              }
              const isSeen = (element) => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && Number(style.opacity) > 0;
              };
              if (!stands.some(isSeen)) {
                return `no outline: ${name}`;
              }
              const box = active.getBoundingClientRect();
              if (box.bottom <= 0 || box.top >= innerHeight) {
                return `out of sight: ${name}`;
              }
              const hit = document.elementFromPoint(box.left + box.width / 2, Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
              const own = hit && (active.contains(hit) || hit.contains(active) || stands.some((element) => element.contains(hit)));
              return own ? null : `covered by ${hit?.outerHTML.slice(0, 80)}: ${name}`;
            }
            """);
}
