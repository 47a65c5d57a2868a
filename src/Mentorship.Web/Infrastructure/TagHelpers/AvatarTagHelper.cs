using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>
/// <c>&lt;avatar name="Ada Lovelace" size="lg" /&gt;</c>: initials on a colour that is always the same for the same
/// name; with <c>picture</c>, where there is one, that. Silent for screen readers, because the name stands beside it.
/// </summary>
[HtmlTargetElement("avatar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AvatarTagHelper : TagHelper
{
    /// <summary>How many colours the style sheet has, <c>avatar-1</c> and on.</summary>
    public const int Colours = 8;

    public string? Name { get; set; }

    /// <summary><c>sm</c>, <c>lg</c>, or nothing for the usual size.</summary>
    public string? Size { get; set; }

    /// <summary>The address of a picture, with a small one at "/small" below it; null or empty for initials.</summary>
    public string? Picture { get; set; }

    // As the style sheet has it, so that nothing moves when the picture comes.
    private string Pixels => Size switch { "sm" => "32", "lg" => "72", _ => "44" };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = new StringBuilder("avatar");
        if (Size is not null)
        {
            classes.Append(CultureInfo.InvariantCulture, $" avatar-{Size}");
        }

        // Razor writes an expression that is null as an empty text.
        if (!string.IsNullOrEmpty(Picture))
        {
            output.TagName = "img";
            output.TagMode = TagMode.StartTagOnly;
            output.Attributes.SetAttribute("class", classes.ToString());
            output.Attributes.SetAttribute("src", $"{Picture}/small");
            if (Size == "lg")
            {
                output.Attributes.SetAttribute("srcset", $"{Picture} 2x");
            }

            output.Attributes.SetAttribute("alt", "");
            output.Attributes.SetAttribute("width", Pixels);
            output.Attributes.SetAttribute("height", Pixels);
            output.Attributes.SetAttribute("loading", "lazy");
            output.Attributes.SetAttribute("decoding", "async");
            return;
        }

        classes.Append(CultureInfo.InvariantCulture, $" avatar-{ColourOf(Name)}");

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", classes.ToString());
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(InitialsOf(Name));
    }

    /// <summary>
    /// The first letter of the first and of the last word, whole (a letter may be several chars), upper case; "?"
    /// where there is none.
    /// </summary>
    public static string InitialsOf(string? name)
    {
        var letters = (name ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(FirstLetter)
            .Where(letter => letter.Length > 0)
            .ToArray();
        return letters.Length switch
        {
            0 => "?",
            1 => letters[0],
            _ => letters[0] + letters[^1],
        };
    }

    /// <summary>A number from 1 to <see cref="Colours"/>, the same on every server and in every version of .NET.</summary>
    public static int ColourOf(string? name)
    {
        // FNV-1a, then a mix of its bits, so that the remainder depends on all of them.
        var hash = 2166136261u;
        foreach (var one in Encoding.UTF8.GetBytes((name ?? "").Trim().Normalize()))
        {
            hash = unchecked((hash ^ one) * 16777619);
        }

        hash ^= hash >> 15;
        return (int)(hash % Colours) + 1;
    }

    private static string FirstLetter(string word)
    {
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (Rune.TryGetRuneAt(element, 0, out var rune) && Rune.IsLetterOrDigit(rune))
            {
                return element.ToUpperInvariant();
            }
        }

        return "";
    }
}
