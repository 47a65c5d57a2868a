using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// The markup of one icon, for the tag helpers that have one in them. A page has dozens of them, so it is written
/// straight to the page and no element is built for it.
/// </summary>
/// <param name="sprite">The address of the file that has all icons.</param>
/// <param name="name">Which of them.</param>
/// <param name="classes">What its element is called besides "icon"; null for nothing.</param>
internal sealed class Icon(string sprite, string name, string? classes) : IHtmlContent
{
    public static IHtmlContent Render(HttpContext context, string name, string? classes = null) =>
        new Icon(SpriteOf(context), name, classes);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<svg class=\"icon");
        if (classes is not null)
        {
            writer.Write(' ');
            encoder.Encode(writer, classes);
        }

        writer.Write("\" aria-hidden=\"true\"><use href=\"");
        encoder.Encode(writer, sprite);
        writer.Write('#');
        encoder.Encode(writer, name);
        writer.Write("\"></use></svg>");
    }

    // Looked up once for a page, and not for each icon.
    private static string SpriteOf(HttpContext context)
    {
        if (context.Items[typeof(Icon)] is not string sprite)
        {
            context.Items[typeof(Icon)] = sprite = context.AssetPath("dist/icons.svg");
        }

        return sprite;
    }
}
