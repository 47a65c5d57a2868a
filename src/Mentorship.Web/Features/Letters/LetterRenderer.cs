using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mentorship.Web.Features.Letters;

/// <summary>Makes HTML and plain text of a letter, outside any request.</summary>
public sealed partial class LetterRenderer(IRazorViewEngine engine, ITempDataProvider tempData, IServiceProvider services)
{
    public Task<string> HtmlAsync(Letter letter, Uri home) => RenderAsync("/Features/Letters/Letter.cshtml", new(letter, home));

    public async Task<string> TextAsync(Letter letter, Uri home)
    {
        // What a template's own lines leave behind: spaces at ends, and more than one empty line.
        var text = await RenderAsync("/Features/Letters/LetterText.cshtml", new(letter, home));
        text = EndsOfLines().Replace(text.ReplaceLineEndings("\n"), "\n");
        return EmptyLines().Replace(text, "\n\n").Trim().ReplaceLineEndings("\r\n") + "\r\n";
    }

    private async Task<string> RenderAsync(string path, LetterPage page)
    {
        var found = engine.GetView(executingFilePath: null, path, isMainPage: true);
        var view = found.View ?? throw new InvalidOperationException($"There is no view {path}.");
        var context = new ActionContext(new DefaultHttpContext { RequestServices = services }, new(), new ActionDescriptor());
        var writer = new StringWriter(new StringBuilder());
        await view.RenderAsync(new ViewContext(
            context,
            view,
            new ViewDataDictionary<LetterPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page },
            new TempDataDictionary(context.HttpContext, tempData),
            writer,
            new HtmlHelperOptions()));
        return writer.ToString();
    }

    [GeneratedRegex(@"[ \t]+\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndsOfLines();

    [GeneratedRegex(@"\n{3,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyLines();
}
