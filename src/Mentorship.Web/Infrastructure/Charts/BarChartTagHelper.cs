using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.Charts;

/// <summary>
/// <c>&lt;month-bars chart="Model.Chart" /&gt;</c>, or <c>week-bars</c>: an SVG as wide as its place. Widths are percentages and heights pixels,
/// so that its letters keep their size on every screen.
/// </summary>
[HtmlTargetElement("week-bars", Attributes = "chart", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("month-bars", Attributes = "chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTagHelper : TagHelper
{
    private const double Top = 24;
    private const double Bottom = 184;
    private const double LabelLine = 204;
    private const double Height = 212;

    // In percent: what the axis' words take at the left, and how much of its place a bar fills.
    private const double Left = 12;
    private const double Fill = 0.62;

    public required BarChart Chart { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var scale = ChartScale.Of([.. Chart.Bars.Select(bar => bar.Value)], Chart.LeastHeight);
        var (title, description) = ($"{Chart.Id}-title", $"{Chart.Id}-desc");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("width", "100%");
        output.Attributes.SetAttribute("height", Number(Height));
        output.Attributes.SetAttribute("aria-labelledby", title);
        output.Attributes.SetAttribute("aria-describedby", description);
        output.Content.AppendHtml(Tag("title", Chart.Title, ("id", title)));
        output.Content.AppendHtml(Tag("desc", Chart.Description, ("id", description)));
        foreach (var value in scale.Lines)
        {
            var y = Number(Math.Round(Y(scale, value)) + 0.5);
            output.Content.AppendHtml(Tag(
                "line", null, ("class", value == 0 ? "chart-base" : "chart-line"), ("x1", "0"), ("x2", "100%"), ("y1", y), ("y2", y)));
            output.Content.AppendHtml(Tag("text", Chart.AxisWords(value), ("class", "chart-axis"), ("x", "0"), ("y", Number(Y(scale, value) - 5))));
        }

        foreach (var (index, bar) in Chart.Bars.Index())
        {
            output.Content.AppendHtml(BarOf(scale, bar, index));
            output.Content.AppendHtml(Tag(
                "text", bar.Label, ("class", index % 2 == 0 ? "chart-label is-second" : "chart-label"), ("x", Percent(Middle(index))), ("y", Number(LabelLine))));
        }
    }

    private double Step => (100 - Left) / Math.Max(1, Chart.Bars.Count);

    private double Middle(int index) => Left + (Step * (index + 0.5));

    private static double Y(ChartScale scale, long value) => Bottom - ((Bottom - Top) * scale.Place(value));

    private TagBuilder BarOf(ChartScale scale, Bar bar, int index)
    {
        var (top, bottom) = (Y(scale, Math.Max(0, bar.Value)), Y(scale, Math.Min(0, bar.Value)));
        var rectangle = Tag(
            "rect",
            null,
            ("class", "chart-bar"),
            ("x", Percent(Middle(index) - (Step * Fill / 2))),
            ("y", Number(top)),
            ("width", Percent(Step * Fill)),
            ("height", Number(bottom - top)));
        rectangle.InnerHtml.AppendHtml(Tag("title", bar.Words));
        return rectangle;
    }

    private static TagBuilder Tag(string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            tag.Attributes[attribute] = value;
        }

        if (text is not null)
        {
            tag.InnerHtml.Append(text);
        }

        return tag;
    }

    private static string Percent(double value) => Number(value) + "%";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
