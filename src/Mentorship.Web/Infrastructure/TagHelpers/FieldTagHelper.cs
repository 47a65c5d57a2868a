using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;field for="Title" label="Title" hint="What a mentee will learn" maxlength="120" /&gt;</c>: a label, a hint,
/// the errors and the control of one property, tied together for screen readers. What was typed wins over the model.
/// Attributes that are not listed here (<c>autocomplete</c>, <c>inputmode</c>, <c>min</c>, <c>data-count</c> …) go to
/// the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>
    /// <c>text</c> or another type of input, <c>textarea</c>, <c>select</c>, <c>checkbox</c> (one yes or no) or
    /// <c>radios</c> (one of <see cref="Items"/>, all in sight).
    /// </summary>
    public string Type { get; set; } = "text";

    /// <summary>What there is to choose from.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The first entry of a <c>select</c>, which stands for no choice.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Adds "(optional)" to the label.</summary>
    public bool Optional { get; set; }

    /// <summary>What stands before the value, such as a currency's sign.</summary>
    public string? Prefix { get; set; }

    /// <summary>How the value is written in the control, <c>{0:HH:mm}</c> for one.</summary>
    public string? Format { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    private string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(FullName, generator.IdAttributeDotReplacement);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ErrorsOfField();
        var attributes = ControlAttributes(output, errors.Count > 0);

        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "field");
        switch (Type)
        {
            case "checkbox":
                output.TagName = "div";
                AppendErrors(output.Content, errors);
                output.Content.AppendHtml(Checkbox(attributes));
                break;
            case "radios":
                output.TagName = "fieldset";
                output.Content.AppendHtml(LabelOf("legend"));
                AppendHint(output.Content);
                AppendErrors(output.Content, errors);
                AppendRadios(output.Content, attributes);
                break;
            default:
                output.TagName = "div";
                output.Content.AppendHtml(LabelOf("label"));
                AppendHint(output.Content);
                AppendErrors(output.Content, errors);
                output.Content.AppendHtml(WithPrefix(Control(attributes)));
                break;
        }
    }

    private List<string> ErrorsOfField() =>
        ViewContext.ModelState.TryGetValue(FullName, out var entry)
            ? entry.Errors.Select(FieldErrors.WordsOf).Distinct(StringComparer.Ordinal).ToList()
            : [];

    private Dictionary<string, object?> ControlAttributes(TagHelperOutput output, bool invalid)
    {
        var attributes = output.Attributes.ToDictionary(
            attribute => attribute.Name,
            attribute => (object?)(attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribute.Value),
            StringComparer.OrdinalIgnoreCase);
        var own = attributes.TryGetValue("class", out var classes) ? $" {classes}" : "";
        attributes["class"] = (Type is "checkbox" or "radios" ? "choice-input" : "input") + own;

        var described = new List<string>();
        if (Hint is not null)
        {
            described.Add($"{Id}-hint");
        }

        if (Prefix is not null)
        {
            described.Add($"{Id}-prefix");
        }

        if (invalid)
        {
            described.Add($"{Id}-error");
            attributes["aria-invalid"] = "true";
        }

        if (described.Count > 0)
        {
            attributes["aria-describedby"] = string.Join(' ', described);
        }

        return attributes;
    }

    private TagBuilder Control(Dictionary<string, object?> attributes)
    {
        var control = Generate(Type switch
        {
            "textarea" => () => generator.GenerateTextArea(
                ViewContext, For.ModelExplorer, For.Name, Number(attributes, "rows", 5), 0, attributes),
            "select" => () => generator.GenerateSelect(
                ViewContext, For.ModelExplorer, Placeholder, For.Name, Items ?? [], Currents(), allowMultiple: false, attributes),
            "password" => () => generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes),
            _ => () => generator.GenerateTextBox(
                ViewContext, For.ModelExplorer, For.Name, For.Model, Format, attributes),
        });
        control.Attributes["class"] = (string)attributes["class"]!;
        if (Type is "textarea")
        {
            control.Attributes.Remove("cols");
        }
        else if (Type is not "select")
        {
            control.Attributes["type"] = Type;
            if (Placeholder is not null)
            {
                control.Attributes["placeholder"] = Placeholder;
            }
        }

        return control;
    }

    private ICollection<string> Currents() =>
        generator.GetCurrentValues(ViewContext, For.ModelExplorer, For.Name, allowMultiple: false) ?? [];

    /// <summary>No <c>data-val</c> attributes: the server says what is wrong, and nothing here reads them.</summary>
    private TagBuilder Generate(Func<TagBuilder> make)
    {
        var before = ViewContext.ClientValidationEnabled;
        ViewContext.ClientValidationEnabled = false;
        try
        {
            return make();
        }
        finally
        {
            ViewContext.ClientValidationEnabled = before;
        }
    }

    private TagBuilder Checkbox(Dictionary<string, object?> attributes)
    {
        var box = Generate(() => generator.GenerateCheckBox(
            ViewContext, For.ModelExplorer, For.Name, isChecked: null, attributes));
        box.Attributes["class"] = (string)attributes["class"]!;

        // An empty box is not sent at all; the hidden field behind it says "false".
        var hidden = generator.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name);
        return Choice(box, LabelOf("label"), Hint is null ? null : Text("p", "field-hint", Hint, $"{Id}-hint"), hidden);
    }

    private void AppendRadios(TagHelperContent content, Dictionary<string, object?> attributes)
    {
        var current = Currents();
        var place = 0;
        foreach (var item in Items ?? [])
        {
            var value = item.Value ?? item.Text;
            var chosen = current.Count > 0 ? current.Contains(value) : item.Selected;
            var radio = Generate(() => generator.GenerateRadioButton(
                ViewContext, For.ModelExplorer, For.Name, value, chosen, attributes));
            // The first has the field's own id, so that a link from the summary arrives there.
            var id = place == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{place + 1}");
            radio.Attributes["id"] = id;
            radio.Attributes["class"] = (string)attributes["class"]!;

            var label = Text("label", null, item.Text, null);
            label.Attributes["for"] = id;
            content.AppendHtml(Choice(radio, label));
            place++;
        }
    }

    private static TagBuilder Choice(TagBuilder input, TagBuilder label, TagBuilder? hint = null, TagBuilder? after = null)
    {
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var words = new TagBuilder("div");
        words.InnerHtml.AppendHtml(label);
        if (hint is not null)
        {
            words.InnerHtml.AppendHtml(hint);
        }

        var choice = new TagBuilder("div");
        choice.Attributes["class"] = "choice";
        choice.InnerHtml.AppendHtml(input).AppendHtml(words);
        if (after is not null)
        {
            choice.InnerHtml.AppendHtml(after);
        }

        return choice;
    }

    private TagBuilder LabelOf(string tag)
    {
        var label = Text(tag, "field-label", Label, null);
        if (tag is "label")
        {
            label.Attributes["for"] = Id;
        }

        if (Optional)
        {
            label.InnerHtml.AppendHtml(" ").AppendHtml(Text("span", "field-optional", "(optional)", null));
        }

        return label;
    }

    private void AppendHint(TagHelperContent content)
    {
        if (Hint is not null)
        {
            content.AppendHtml(Text("p", "field-hint", Hint, $"{Id}-hint"));
        }
    }

    private void AppendErrors(TagHelperContent content, List<string> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        var error = new TagBuilder("p");
        error.Attributes["class"] = "field-error";
        error.Attributes["id"] = $"{Id}-error";
        error.InnerHtml
            .AppendHtml(Icon.Render(ViewContext.HttpContext, "exclamation-circle"))
            .AppendHtml(Text("span", "visually-hidden", "Error: ", null))
            .AppendHtml(Text("span", null, string.Join(". ", errors), null));
        content.AppendHtml(error);
    }

    private TagBuilder WithPrefix(TagBuilder control)
    {
        if (Prefix is null)
        {
            return control;
        }

        var group = new TagBuilder("div");
        group.Attributes["class"] = "input-group";
        group.InnerHtml.AppendHtml(Text("span", "input-prefix", Prefix, $"{Id}-prefix")).AppendHtml(control);
        return group;
    }

    private static int Number(Dictionary<string, object?> attributes, string name, int otherwise) =>
        attributes.TryGetValue(name, out var value)
        && int.TryParse(value?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static TagBuilder Text(string name, string? classes, string text, string? id)
    {
        var tag = new TagBuilder(name);
        if (classes is not null)
        {
            tag.Attributes["class"] = classes;
        }

        if (id is not null)
        {
            tag.Attributes["id"] = id;
        }

        tag.InnerHtml.Append(text);
        return tag;
    }
}
