using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mentorship.Web.Infrastructure.TagHelpers;

/// <summary>The words of an error, the same in the summary and beside the field.</summary>
internal static class FieldErrors
{
    public static string WordsOf(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "This value cannot be read" : error.ErrorMessage;
}
