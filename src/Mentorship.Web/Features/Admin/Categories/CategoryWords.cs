using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Admin.Categories;

/// <summary>What admins read when a category cannot be added or changed.</summary>
public static class CategoryWords
{
    public static string Words(this CategoryRefusal refusal, int places) => refusal switch
    {
        CategoryRefusal.NoAddress => "Use at least one letter from a to z or a digit: the address is made of them.",
        CategoryRefusal.NameTaken => "There is a category of this name, or of this address. Enter another name.",
        CategoryRefusal.NoSuchPlace => $"Enter a whole number from 1 to {places}.",
        CategoryRefusal.Unchanged => "It has this name and this place already, so nothing was done.",
        CategoryRefusal.ChangedMeanwhile => "Another admin has changed the categories while you were reading. Look at them again, and save again if you still want to.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words for it."),
    };

    /// <summary>Beside which field the words stand; nothing for above all of them.</summary>
    public static string Field(this CategoryRefusal refusal) => refusal switch
    {
        CategoryRefusal.NoAddress or CategoryRefusal.NameTaken => "Form.Name",
        CategoryRefusal.NoSuchPlace => "Form.Position",
        CategoryRefusal.Unchanged or CategoryRefusal.ChangedMeanwhile => "",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No field for it."),
    };
}
