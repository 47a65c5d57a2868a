using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;pager page="2" size="20" total="135" /&gt;</c>: which part of a list is shown, and links to the others. They
/// keep the address and its query and change <c>page</c>, or what <c>key</c> says where a page has more than a list.
/// Nothing where one page holds everything.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The page shown; the first is 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many rows a page has.</summary>
    public int Size { get; set; }

    /// <summary>How many rows there are on all pages.</summary>
    public int Total { get; set; }

    /// <summary>Whether there are more rows than can be paged through.</summary>
    public bool More { get; set; }

    /// <summary>The name of the page's number in the address.</summary>
    public string Key { get; set; } = "page";

    /// <summary>What the list is called for those who hear the page.</summary>
    public string Label { get; set; } = "Pages";

    /// <summary>Where on the page the list is; nothing for its top.</summary>
    public string? Fragment { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    private int Last => (Total + Size - 1) / Size;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Size < 1 || Last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", Label);

        var first = ((Page - 1) * Size) + 1;
        var shown = string.Create(
            CultureInfo.InvariantCulture,
            $"{first:N0}–{Math.Min(Page * Size, Total):N0} of {Total:N0}{(More ? "+" : "")}");
        output.Content.AppendHtml(Tag("p", "pager-count", shown));

        var list = new TagBuilder("ul");
        if (Page > 1)
        {
            list.InnerHtml.AppendHtml(Item(null, Link(Page - 1, "prev", "chevron-left", "Previous")));
        }

        foreach (var page in Numbers())
        {
            list.InnerHtml.AppendHtml(Item("pager-number", page is { } number ? Link(number) : Tag("span", null, "…")));
        }

        if (Page < Last)
        {
            list.InnerHtml.AppendHtml(Item(null, Link(Page + 1, "next", "chevron-right", "Next")));
        }

        output.Content.AppendHtml(list);
    }

    /// <summary>The first, the last and those around the one shown; nothing stands for a gap.</summary>
    private IEnumerable<int?> Numbers()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, Last).Where(n => n == 1 || n == Last || Math.Abs(n - Page) <= 1))
        {
            if (page - before == 2)
            {
                yield return page - 1;
            }
            else if (page - before > 2)
            {
                yield return null;
            }

            yield return page;
            before = page;
        }
    }

    private TagBuilder Link(int page, string? relation = null, string? icon = null, string? words = null)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => !IsPage(pair.Key)));
        if (page > 1)
        {
            query.Add(Key, page.ToString(CultureInfo.InvariantCulture));
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = request.PathBase + request.Path + query.ToQueryString() + (Fragment is null ? "" : $"#{Fragment}");
        if (relation is null)
        {
            link.InnerHtml.AppendHtml(Tag("span", "visually-hidden", "Page "));
            link.InnerHtml.Append(page.ToString(CultureInfo.InvariantCulture));
            if (page == Page)
            {
                link.Attributes["aria-current"] = "page";
            }

            return link;
        }

        link.Attributes["rel"] = relation;
        var picture = Icon.Render(ViewContext.HttpContext, icon!);
        if (relation is "prev")
        {
            link.InnerHtml.AppendHtml(picture).Append(words!);
        }
        else
        {
            link.InnerHtml.Append(words!).AppendHtml(picture);
        }

        return link;
    }

    private bool IsPage(string key) => string.Equals(key, Key, StringComparison.OrdinalIgnoreCase);

    private static TagBuilder Item(string? classes, IHtmlContent content)
    {
        var item = new TagBuilder("li");
        if (classes is not null)
        {
            item.Attributes["class"] = classes;
        }

        item.InnerHtml.AppendHtml(content);
        return item;
    }

    private static TagBuilder Tag(string name, string? classes, string text)
    {
        var tag = new TagBuilder(name);
        if (classes is not null)
        {
            tag.Attributes["class"] = classes;
        }

        tag.InnerHtml.Append(text);
        return tag;
    }
}
