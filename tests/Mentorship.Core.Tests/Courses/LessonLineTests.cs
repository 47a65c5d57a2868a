using Mentorship.Core.Courses;

namespace Mentorship.Core.Tests.Courses;

public sealed class LessonLineTests
{
    [Theory]
    [InlineData("Indexes (20 min)", "Indexes", 20)]
    [InlineData("  Indexes\t(5min.)  ", "Indexes", 5)]
    [InlineData("Indexes (and why) (20 min)", "Indexes (and why)", 20)]
    [InlineData("Indexes (20 hours)", "Indexes (20 hours)", null)]
    [InlineData("Indexes 20 min", "Indexes 20 min", null)]
    [InlineData("(20 min)", "(20 min)", null)]
    [InlineData("Indexes (-5 min)", "Indexes (-5 min)", null)]
    [InlineData("Indexes (٢٠ min)", "Indexes (٢٠ min)", null)]
    public void Parse_OneLine_HasTitleAndMinutes(string text, string title, int? minutes) =>
        LessonLine.Parse(text).ShouldBe([new(title, minutes)]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\u200b\r\n\t")]
    public void Parse_NothingToSee_IsNoLesson(string? text) => LessonLine.Parse(text).ShouldBeEmpty();

    [Fact]
    public void Format_WhatWasParsed_IsTheSameAgain()
    {
        const string Text = "One (20 min)\nTwo\nThree (5 min)";

        LessonLine.Format(LessonLine.Parse(Text)).ShouldBe(Text);
    }
}
