using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;nav-link href="/bookings" icon="calendar"&gt;My sessions&lt;/nav-link&gt;</c>: one entry of a list of links,
/// with <c>aria-current</c> when it leads to this page ("page") or to one above it ("true").
/// </summary>
[HtmlTargetElement("nav-link")]
public sealed class NavLinkTagHelper : TagHelper
{
    public required string Href { get; set; }

    public string? Icon { get; set; }

    /// <summary>Where the pages begin that the link stands for, when that is not <see cref="Href"/>.</summary>
    public string? Area { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var link = new TagBuilder("a");
        link.Attributes["href"] = request.PathBase + Href;
        if (request.Path.Equals(new PathString(Href), StringComparison.OrdinalIgnoreCase))
        {
            link.Attributes["aria-current"] = "page";
        }
        else if (request.Path.StartsWithSegments(new PathString(Area ?? Href), StringComparison.OrdinalIgnoreCase))
        {
            link.Attributes["aria-current"] = "true";
        }

        if (Icon is not null)
        {
            link.InnerHtml.AppendHtml(TagHelpers.Icon.Render(ViewContext.HttpContext, Icon));
        }

        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.TagName = "li";
        output.Content.SetHtmlContent(link);
    }
}
