using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>
/// The options of a select with every zone of the world, by continent. There are hundreds, and written by a view they
/// were a third of the page's cost; here they are written once, and each page gets them with its own one chosen.
/// </summary>
public sealed class ZoneOptions : IHtmlContent
{
    private static readonly string Options = Write();

    // Where " selected" goes for each zone.
    private static readonly Dictionary<string, int> Ends = Choices.Zones.ToDictionary(
        zone => zone.Value,
        zone => Options.IndexOf(Start(zone.Value), StringComparison.Ordinal) + Start(zone.Value).Length,
        StringComparer.Ordinal);

    private readonly int _end;

    /// <param name="chosen">The IANA id of the zone that is chosen; another one chooses none.</param>
    public ZoneOptions(string chosen) => _end = Ends.GetValueOrDefault(chosen);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(Options.AsSpan(0, _end));
        if (_end > 0)
        {
            writer.Write(" selected");
        }

        writer.Write(Options.AsSpan(_end));
    }

    private static string Start(string id) => $"<option value=\"{HtmlEncoder.Default.Encode(id)}\"";

    private static string Write() => string.Concat(
        Choices.Zones.GroupBy(zone => zone.Group.Name, StringComparer.Ordinal).Select(group =>
            $"""<optgroup label="{HtmlEncoder.Default.Encode(group.Key)}">{string.Concat(group.Select(Option))}</optgroup>"""));

    private static string Option(SelectListItem zone) => $"{Start(zone.Value)}>{HtmlEncoder.Default.Encode(zone.Text)}</option>";
}
