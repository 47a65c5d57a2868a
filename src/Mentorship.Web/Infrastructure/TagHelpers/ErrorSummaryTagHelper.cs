using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: what has to be put right, on top of the form and focused, each error a link to its
/// field. Nothing where there is no error. Errors come in the order in which the form's type declares its fields.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => entry.Key, Comparer<string>.Create(InDeclaredOrder))
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Words: FieldErrors.WordsOf(error))))
            .Distinct()
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        var list = new TagBuilder("ul");
        foreach (var (key, words) in errors)
        {
            var item = new TagBuilder("li");
            if (key.Length == 0)
            {
                item.InnerHtml.Append(words);
            }
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, generator.IdAttributeDotReplacement);
                link.InnerHtml.Append(words);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.AppendHtml("<h2>There is a problem</h2>").AppendHtml(list);
    }

    private int InDeclaredOrder(string? left, string? right)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var (one, other) in (left ?? "").Split('.').Zip((right ?? "").Split('.')))
        {
            var difference = PlaceOf(metadata, one).CompareTo(PlaceOf(metadata, other));
            if (difference == 0)
            {
                difference = CompareIndexes(one, other);
            }

            if (difference != 0)
            {
                return difference;
            }

            metadata = metadata.Properties[NameOf(one)] ?? metadata;
            metadata = metadata.ElementMetadata ?? metadata;
        }

        return (left ?? "").Length.CompareTo((right ?? "").Length);
    }

    /// <summary>Errors of the whole form first, then the fields, then what the type does not know.</summary>
    private static int PlaceOf(ModelMetadata metadata, string part)
    {
        if (part.Length == 0)
        {
            return -1;
        }

        for (var place = 0; place < metadata.Properties.Count; place++)
        {
            if (string.Equals(metadata.Properties[place].PropertyName, NameOf(part), StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }

        return int.MaxValue;
    }

    /// <summary><c>Hours[2]</c> before <c>Hours[10]</c>.</summary>
    private static int CompareIndexes(string one, string other) =>
        one.Length == other.Length ? string.CompareOrdinal(one, other) : one.Length.CompareTo(other.Length);

    private static string NameOf(string part) => part.Split('[')[0];
}
