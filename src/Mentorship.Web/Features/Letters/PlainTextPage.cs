using Microsoft.AspNetCore.Mvc.Razor;

namespace Mentorship.Web.Features.Letters;

/// <summary>A view whose values are written as they are: in plain text there is nothing to escape.</summary>
public abstract class PlainTextPage<TModel> : RazorPage<TModel>
{
    public override void Write(object? value) => WriteLiteral(value);

    public override void Write(string? value) => WriteLiteral(value);
}
