namespace Mentorship.Web.Features.Shared.Lists;

/// <summary>Something that a list can be narrowed by.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="All">What stands for no narrowing: "Every role".</param>
/// <param name="Choices">Values and their words.</param>
/// <param name="Chosen">The value that is chosen; null for none.</param>
public sealed record ListFilter(string Name, string Label, string All, IReadOnlyList<KeyValuePair<string, string>> Choices, string? Chosen)
{
    /// <summary>Whether what is chosen can be.</summary>
    public bool IsValid => string.IsNullOrEmpty(Chosen) || Choices.Any(choice => choice.Key == Chosen);

    /// <summary>Choices of which each is a value of an enumeration; its name stands in the address in small letters.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ChoicesOf<TEnum>(Func<TEnum, string> words)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => KeyValuePair.Create(NameOf(value), words(value)))];

    /// <summary>The value of an enumeration that is chosen; null for none.</summary>
    public static TEnum? Find<TEnum>(string? chosen)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Where(value => NameOf(value) == chosen).Cast<TEnum?>().SingleOrDefault();

    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
