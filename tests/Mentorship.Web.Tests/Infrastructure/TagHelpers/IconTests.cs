using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mentorship.Web.Tests.Infrastructure.TagHelpers;

/// <summary>The sprite holds only what is listed: an icon that is missing there would show as nothing.</summary>
public sealed partial class IconTests
{
    private static readonly string Root = RepositoryRoot();
    private static readonly string Web = Path.Combine(Root, "src", "Mentorship.Web");
    private static readonly string[] Listed =
        JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Web, "Assets", "icons.json")))!;

    [Fact]
    public void Icons_InViews_AreListed()
    {
        var used = Names(".cshtml", InView());

        used.Contains("chevron-down").ShouldBeTrue(); // <icon name="…" />
        used.Contains("calendar-check").ShouldBeTrue(); // <nav-link icon="…">

        // A name that comes from code is found there.
        used.Where(name => !name.StartsWith('@')).Except(Listed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Icons_InCode_AreListed()
    {
        // In code a name may come by any way, so every text that is the name of an icon counts.
        var icons = Directory.EnumerateFiles(Path.Combine(Root, "node_modules", "bootstrap-icons", "icons"), "*.svg")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet(StringComparer.Ordinal);

        var used = Names(".cs", HyphenatedText()).Where(icons.Contains).ToHashSet(StringComparer.Ordinal);

        used.Contains("exclamation-circle").ShouldBeTrue();
        used.Contains("star-half").ShouldBeTrue();
        used.Except(Listed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Icons_Listed_AreEachListedOnce() =>
        Listed.Distinct(StringComparer.Ordinal).Count().ShouldBe(Listed.Length);

    private static HashSet<string> Names(string extension, Regex pattern) => new[] { "Features", "Infrastructure" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), "*" + extension, SearchOption.AllDirectories))
        .SelectMany(file => pattern.Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
        .ToHashSet(StringComparer.Ordinal);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mentorship.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository is not above the tests.");
        }

        return folder.FullName;
    }

    // A name that is computed in a view counts as one that is not listed: nobody could check it.
    [GeneratedRegex("""<icon\b[^>]*?\bname="(?<name>[^"]*)"|<nav-link\b[^>]*?\bicon="(?<name>[^"]*)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InView();

    [GeneratedRegex("""(?<=")(?<name>[a-z0-9]+(-[a-z0-9]+)+)(?=")""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HyphenatedText();
}
