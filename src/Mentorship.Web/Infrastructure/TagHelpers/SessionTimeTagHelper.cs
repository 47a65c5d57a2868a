using Mentorship.Core.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;session-time time="booking.Time" zone="Viewer.Zone" /&gt;</c>: "Thursday 19 February 2026, 15:30–16:30, Berlin
/// (GMT+1)", as <see cref="TimeText.Session"/> writes it, with the two times always on one line.
/// </summary>
[HtmlTargetElement("session-time", Attributes = "time,zone", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SessionTimeTagHelper : TagHelper
{
    public TimeRange Time { get; set; }

    public required DateTimeZone Zone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "session-time");
        output.Content
            .Append(TimeText.LongDate(Time.Start.InZone(Zone).Date))
            .AppendHtml(", <span class=\"nowrap\">")
            .Append(TimeText.ClockRange(Time, Zone))
            .AppendHtml("</span>, ")
            .Append(TimeText.Zone(Zone, Time.Start));
    }
}
