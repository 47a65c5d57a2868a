using System.Text.Json;
using Mentorship.Core.Bookings.Slots;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Core.Tests.Bookings.Slots;

/// <summary>
/// Every scenario file is one case: those of this project, and those of each folder named in the environment variable
/// SLOT_SCENARIOS. A folder that is not there is a case that fails.
/// </summary>
public class SlotScenarioTests
{
    public static IEnumerable<TheoryDataRow<string>> Files()
    {
        var folders = new List<string> { Path.Combine(AppContext.BaseDirectory, "Scenarios") };
        folders.AddRange((Environment.GetEnvironmentVariable("SLOT_SCENARIOS") ?? "").Split(
            ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (var folder in folders)
        {
            var files = Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                : Enumerable.Repeat(folder, 1);
            foreach (var file in files)
            {
                yield return new TheoryDataRow<string>(file) { Label = Path.GetFileName(file) };
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Find_Scenario_GivesExactlyItsStarts(string file)
    {
        var scenario = SlotScenario.Parse(File.ReadAllText(file));

        var starts = scenario.Dates is { } dates
            ? SlotFinder.Find(scenario.Question, dates, scenario.ViewZone)
            : [];

        Written(starts).ShouldBe(Written(scenario.Expected));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"now\": \"2026-03-01T00:00:00Z\" }")]
    public void Parse_NotAScenario_Fails(string text) =>
        Should.Throw<JsonException>(() => SlotScenario.Parse(text));

    [Theory]
    [InlineData("\"UTC\"", "\"Mars/Olympus\"")]
    [InlineData("\"Monday\"", "\"Moonday\"")]
    [InlineData("\"09:00\"", "\"9 am\"")]
    [InlineData("\"2026-03-01T00:00:00Z\"", "\"yesterday\"")]
    public void Parse_UnknownWord_Fails(string word, string instead)
    {
        var text = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Scenarios", "71-comments-and-defaults.json"));

        Should.Throw<FormatException>(
            () => SlotScenario.Parse(text.Replace(word, instead, StringComparison.Ordinal)));
    }

    private static List<string> Written(IEnumerable<Instant> starts) =>
        [.. starts.Select(InstantPattern.ExtendedIso.Format)];
}
