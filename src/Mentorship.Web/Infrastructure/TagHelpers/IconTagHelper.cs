using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;icon name="calendar" /&gt;</c>: a picture from the sprite, silent for screen readers. The name must be
/// listed in <c>Assets/icons.json</c>.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var classes = output.Attributes["class"]?.Value?.ToString();
        output.Content.SetHtmlContent(Icon.Render(ViewContext.HttpContext, Name, classes));
    }
}
