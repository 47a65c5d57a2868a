using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// Puts the antiforgery token into every form that posts. The framework's own helper leaves it out where a form has a
/// plain <c>action</c>, as all of ours do; _ViewImports does not let it in.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator, IClock clock) : TagHelper
{
    /// <summary>Gives the form a key of its own, so that it has one result however often it is sent: <see cref="OneResult"/>.</summary>
    public bool Once { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (generator.GenerateAntiforgery(ViewContext) is { } token)
        {
            output.PostContent.AppendHtml(token);
        }

        if (Once)
        {
            output.PostContent.AppendHtml($"""<input type="hidden" name="{OneResult.Field}" value="{Ids.New(clock.GetCurrentInstant())}">""");
        }
    }
}
