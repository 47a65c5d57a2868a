using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;stars rating="4.7" count="31" /&gt;</c>: an average with the number of reviews behind it ("No reviews yet"
/// for none). Without <c>count</c> it is one person's rating, and five stars show it.
/// </summary>
[HtmlTargetElement("stars", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StarsTagHelper : TagHelper
{
    /// <summary>From 1 to 5.</summary>
    public double? Rating { get; set; }

    public int? Count { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stars");

        if (Rating is not { } rating || Count == 0)
        {
            output.Content.AppendHtml(Span("stars-count", "No reviews yet"));
            return;
        }

        if (Count is not { } count)
        {
            var own = rating.ToString("0.#", CultureInfo.InvariantCulture);
            for (var star = 1; star <= 5; star++)
            {
                output.Content.AppendHtml(Icon.Render(ViewContext.HttpContext, IconFor(rating - star)));
            }

            output.Content.AppendHtml(Span("visually-hidden", $"{own} out of 5"));
            return;
        }

        var shown = rating.ToString("0.0", CultureInfo.InvariantCulture);
        var number = count.ToString("N0", CultureInfo.InvariantCulture);
        output.Content
            .AppendHtml(Icon.Render(ViewContext.HttpContext, "star-fill"))
            .AppendHtml("<strong aria-hidden=\"true\">").Append(shown).AppendHtml("</strong>")
            .AppendHtml("<span class=\"stars-count\" aria-hidden=\"true\">").Append($"({number})").AppendHtml("</span>")
            .AppendHtml(Span("visually-hidden", $"{shown} out of 5, {number} {(count == 1 ? "review" : "reviews")}"));
    }

    private static string IconFor(double rest) => rest switch
    {
        >= -0.25 => "star-fill",
        >= -0.75 => "star-half",
        _ => "star",
    };

    private static TagBuilder Span(string classes, string text)
    {
        var span = new TagBuilder("span");
        span.Attributes["class"] = classes;
        span.InnerHtml.Append(text);
        return span;
    }
}
