using Mentorship.Web.Infrastructure.TagHelpers;

namespace Mentorship.Web.Tests.Infrastructure.TagHelpers;

public sealed class AvatarTagHelperTests
{
    [Theory]
    [InlineData("Ada Lovelace", "AL")]
    [InlineData("ada king lovelace", "AL")]
    [InlineData("Ada", "A")]
    [InlineData("  Ada \t Lovelace  ", "AL")]
    [InlineData("Élodie Öztürk", "ÉÖ")]
    [InlineData("नेहा शर्मा", "नेश")]
    [InlineData("李 明", "李明")]
    [InlineData("José (Pepe) Ruiz", "JR")]
    [InlineData("Ada \U0001F680", "A")]
    [InlineData("3Com Support", "3S")]
    [InlineData("“Ada” Lovelace", "AL")]
    [InlineData("…", "?")]
    [InlineData("", "?")]
    [InlineData(null, "?")]
    public void InitialsOf_Name_IsTheFirstLetterOfTheFirstAndTheLastWord(string? name, string initials) =>
        AvatarTagHelper.InitialsOf(name).ShouldBe(initials);

    [Theory]
    [InlineData("Ada Lovelace")]
    [InlineData("Ines Carvalho")]
    [InlineData("")]
    [InlineData(null)]
    public void ColourOf_Name_IsOneOfTheStyleSheets(string? name) =>
        AvatarTagHelper.ColourOf(name).ShouldBeInRange(1, AvatarTagHelper.Colours);

    [Fact]
    public void ColourOf_SameNameWrittenDifferently_IsTheSame()
    {
        AvatarTagHelper.ColourOf(" Élodie ").ShouldBe(AvatarTagHelper.ColourOf("E\u0301lodie"));

        // What people have got used to; another number would repaint everyone.
        AvatarTagHelper.ColourOf("Ada Lovelace").ShouldBe(3);
    }

    [Fact]
    public void ColourOf_ManyNames_UsesEveryColour() => Enumerable.Range(0, 200)
        .GroupBy(number => AvatarTagHelper.ColourOf($"Person {number}"))
        .Count()
        .ShouldBe(AvatarTagHelper.Colours);
}
