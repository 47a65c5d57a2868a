using Mentorship.Core.Common;

namespace Mentorship.Core.Tests.Common;

public class TextExtensionsTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Ada Lovelace")]
    [InlineData("  Ada \t Lovelace ", "Ada Lovelace")]
    [InlineData("Ada\r\nBcc: all@example.com", "Ada Bcc: all@example.com")]
    [InlineData("Ada\rX\nY", "Ada X Y")]
    [InlineData("Ada\u0085X\u2028Y\u2029Z\vA\fB", "Ada X Y Z A B")]
    [InlineData("A\0B\u001bC\u007fD\u009fE", "A B C D E")]
    [InlineData("Ada\u00a0Lovelace\u3000!", "Ada Lovelace !")]
    [InlineData("\r\n", "")]
    [InlineData("", "")]
    public void OnOneLine_WhiteSpaceAndControls_AreOneSpace(string text, string expected) => text.OnOneLine().ShouldBe(expected);

    [Theory]
    [InlineData("👩🏽‍💻 Ada")]
    [InlineData("Zoe\u0308")]
    [InlineData("Zoë")]
    [InlineData("नमस्ते")]
    [InlineData("می‌خواهم")]
    [InlineData("❤️")]
    public void OnOneLine_EmojiAccentsAndJoiners_AreKept(string text) => text.OnOneLine().ShouldBe(text);

    [Theory]
    [InlineData(" One.\r\n\r\nTwo.\rThree.\n", "One.\n\nTwo.\nThree.")]
    [InlineData("One.\u2028Two.\u0085Three.", "One.\nTwo.\nThree.")]
    [InlineData("\tIndented", "Indented")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("👩🏽‍💻 Zoe\u0308", "👩🏽‍💻 Zoe\u0308")]
    [InlineData("\r\n \r\n", "")]
    public void OnLines_LineBreaks_AreLineFeeds(string text, string expected) => text.OnLines().ShouldBe(expected);

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("\0", "")]
    [InlineData("\0 a \u001b[31m\u007f", "a [31m")]
    [InlineData("a\u009fb\bc", "abc")]
    public void OnLines_OtherControls_AreLeftOut(string text, string expected) => text.OnLines().ShouldBe(expected);

    [Theory]
    [InlineData("RÉSUMÉ", "resume")]
    [InlineData("Zoë", "zoe")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ελλάδα", "ελλαδα")]
    [InlineData("한국어", "한국어")]
    [InlineData("Straße", "straße")]
    [InlineData("C# & .NET 10", "c# & .net 10")]
    [InlineData("🚀 Go", "🚀 go")]
    [InlineData("", "")]
    public void ForSearch_CaseAndAccents_AreFolded(string text, string expected) => text.ForSearch().ShouldBe(expected);

    // Not a theory: a runner that writes such texts down turns all of them into one.
    [Fact]
    public void ForSearch_WhatUnicodeSaysIsNoCharacter_IsNoFault()
    {
        string[] texts = ["A\ufffeb", "A\uffffb", "A\ud83db", "A\ude80b", "Ab\ud83d"];

        foreach (var text in texts)
        {
            var folded = text.ForSearch();

            folded.ShouldStartWith("a", Case.Sensitive);
            folded.ShouldContain("b");
        }
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab🚀", 4, "ab🚀")]
    [InlineData("ab🚀", 3, "ab")]
    [InlineData("ab🚀c", 4, "ab🚀")]
    public void AtMost_LongerText_IsCutBetweenCharacters(string text, int length, string expected) => text.AtMost(length).ShouldBe(expected);

    [Theory]
    [InlineData("Ada Lovelace", "ada-lovelace")]
    [InlineData("José Núñez", "jose-nunez")]
    [InlineData("  C#/.NET -- & SQL! ", "c-net-sql")]
    [InlineData("O'Brien, Jr.", "o-brien-jr")]
    [InlineData("Ada 2", "ada-2")]
    [InlineData("../../etc", "etc")]
    [InlineData("日本語", "")]
    [InlineData("日本 Go ٣", "go")]
    [InlineData("🚀", "")]
    [InlineData("", "")]
    public void ToSlug_Text_IsWordsOfAsciiLettersAndDigits(string text, string slug) => text.ToSlug().ShouldBe(slug);
}
