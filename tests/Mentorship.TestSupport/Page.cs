using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mentorship.TestSupport;

/// <summary>An answer as a person sees it: a status, an address and a document.</summary>
public sealed record Page(HttpStatusCode Status, Uri Address, IHtmlDocument Document)
{
    /// <summary>The text of the page's content, white space folded.</summary>
    public string Text => Folded(Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "");

    public string Title => Document.Title ?? "";

    public string Path => Address.AbsolutePath;

    /// <summary>The texts of all elements that match, white space folded.</summary>
    public IReadOnlyList<string> TextsOf(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element => Folded(element.TextContent))];

    /// <summary>The first element that matches.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IElement Element(string selector) => Document.QuerySelector(selector)
        ?? throw new InvalidOperationException($"No '{selector}' on {Address} ({(int)Status}): {Text}");

    /// <summary>What is said beside a field, without the word "Error:" for screen readers; null if nothing is.</summary>
    public string? ErrorOf(string field) =>
        Document.GetElementById($"{field.Replace('.', '_')}-error") is { } error
            ? Folded(error.TextContent).Replace("Error: ", "", StringComparison.Ordinal)
            : null;

    /// <summary>What stands in a field.</summary>
    public string ValueOf(string field) => Element($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        var other => other.TextContent,
    };

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
