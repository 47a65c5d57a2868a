using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>The markup of one icon, for the tag helpers that have one in them.</summary>
internal static class Icon
{
    public static IHtmlContent Render(HttpContext context, string name, string? classes = null)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{context.AssetPath("dist/icons.svg")}#{name}";

        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = classes is null ? "icon" : $"icon {classes}";
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
