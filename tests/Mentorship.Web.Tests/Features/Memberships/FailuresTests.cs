using System.Net;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Memberships;

/// <summary>A member's page when a part of it cannot be read: a table that is not there stands for all that can go wrong.</summary>
public sealed class FailuresTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MentorshipApp _app = fixture.App;

    [Theory]
    [InlineData("Courses", "to-book", "We could not read the offerings.", "Your sessions stand as they are")]
    [InlineData("AllowanceEntries", "history", "We could not read the history.", "It is kept")]
    [InlineData("AllowanceGrants", "week", "We could not read your week.", "what you booked is booked")]
    public async Task Show_APartFails_SaysWhatStandsAndIsThereAgainWhenAskedAgain(string table, string part, string what, string stands)
    {
        var (user, person) = await _app.Given.SignedInAsync();
        await _app.Given.MembershipAsync(user.Id);
        await _app.Given.IncludedOfferingAsync((await _app.Given.MentorAsync()).Id);
        await using var db = _app.CreateContext();
        Page page;
        await RenameAsync(table, $"{table}Away");
        try
        {
            page = await person.GetAsync("/mentorship");
        }
        finally
        {
            await RenameAsync($"{table}Away", table);
        }

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Element($"#{part} .flash-warning").TextContent.ShouldContain(what);
        page.Element($"#{part} .flash-warning").TextContent.ShouldContain(stands);
        page.Document.QuerySelectorAll(".flash-warning").Length.ShouldBe(1);
        page.Text.ShouldNotContain("relation", customMessage: "What the database says is nobody's business.");
        var again = page.Element($"#{part} a.btn");
        again.TextContent.ShouldStartWith("Try again");
        var whole = await person.GetAsync(again.GetAttribute("href")!.Split('#')[0]);
        whole.Document.QuerySelector(".flash-warning").ShouldBeNull();
        whole.Element($"#{part}").TextContent.ShouldNotBeEmpty();

        Task<int> RenameAsync(string from, string to) =>
#pragma warning disable EF1002 // Names of tables are no parameters, and these are ours.
            db.Database.ExecuteSqlRawAsync($"ALTER TABLE \"{from}\" RENAME TO \"{to}\"");
#pragma warning restore EF1002
    }
}
