using Mentorship.Core.Common;

namespace Mentorship.Core.Tests.Common;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Zoë Saldaña, Résumés", "zoe saldana resumes")]
    [InlineData("C#, C++ & .NET 10", "c net 10")]
    [InlineData("design DESIGN Design", "design")]
    [InlineData(" -- % _ '; ", "")]
    [InlineData("李明", "u674eu660e")]
    public void Of_Text_IsItsFoldedWordsEachOnce(string text, string words) => SearchWords.Of(text, 100).ShouldBe(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Of_WordsThatBeginAlike_AreKeptSoThatOneBeginsWithTheOther() =>
        SearchWords.Of("मीरा", 1)[0].ShouldStartWith(SearchWords.Of("मी", 1)[0]);

    [Fact]
    public void Of_ManyAndLongWords_KeepsTheFirstAndTheirBeginnings()
    {
        SearchWords.Of("one two three", 2).ShouldBe(["one", "two"]);
        SearchWords.Of(new string('x', 100), 9).ShouldBe([new string('x', SearchWords.MaxLength)]);
    }

    [Theory]
    [InlineData("foo", "foo", true)]
    [InlineData("foo", "foobar", true)]
    [InlineData("foo", "foozzz9", true)]
    [InlineData("foo", "fop", false)]
    [InlineData("foo", "fo", false)]
    [InlineData("fo9", "fo9x", true)]
    [InlineData("fo9", "foa", false)]
    [InlineData("fuzz", "fuzzy", true)]
    [InlineData("fuzz", "fv", false)]
    [InlineData("zz", "zzz", true)]
    [InlineData("zz", "zy", false)]
    [InlineData("c", "c", true)]
    [InlineData("c", "cobol", false)]
    [InlineData("z", "z", true)]
    [InlineData("z", "zoo", false)]
    public void RangeOf_Word_HoldsThoseThatBeginWithItAndOfOneLetterOnlyItself(string word, string other, bool isWithin)
    {
        var (from, before) = SearchWords.RangeOf(word);

        (string.CompareOrdinal(other, from) >= 0 && (before is null || string.CompareOrdinal(other, before) < 0)).ShouldBe(isWithin);
    }
}
