using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Admin;

public sealed class CategoriesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Add_ANewName_StandsAtTheEndForEveryoneAndInTheAudit()
    {
        var (admin, person) = await Given.AdminAsync();

        var page = await AddAsync(person, "=Négotiation & pay");

        page.Text.ShouldContain("=Négotiation & pay is a category now, at the end of the list.");
        page.TextsOf("tbody tr:last-child th").ShouldBe(["=Négotiation & pay negotiation-pay"]);
        (await fixture.App.Visitor().GetAsync("/offerings")).Text.ShouldContain("=Négotiation & pay");
        (await person.Http.GetStringAsync(new Uri("/admin/categories.csv", UriKind.Relative))).ShouldContain(",negotiation-pay,'=Négotiation & pay,");
        var line = await LineAsync("negotiation-pay");
        line.ActorId.ShouldBe(admin.Id);
        line.Action.ShouldBe("category added");
        line.Reason.ShouldBe("People ask for it.");
        (await person.GetAsync("/admin/audit?kind=category")).Element("tbody a[href='/admin/categories/negotiation-pay']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Career Guidance", "There is a category of this name")]
    [InlineData("Résumé-review", "There is a category of this name")]
    [InlineData("交渉", "Use at least one letter from a to z")]
    [InlineData("", "Enter a name.")]
    [InlineData("A name that is so long that nobody would ever read it to its end", "Shorten this to 60 characters")]
    public async Task Add_WhatCannotBe_SaysSoBesideTheField(string name, string words)
    {
        var (_, person) = await Given.AdminAsync();

        var page = await AddAsync(person, name);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Name").ShouldNotBeNull().ShouldContain(words);
        page.ValueOf("Form.Reason").ShouldBe("People ask for it.");
    }

    [Fact]
    public async Task Change_NameAndPlace_MakesRoomAndKeepsTheAddress()
    {
        var (_, person) = await Given.AdminAsync();
        var before = await SlugsAsync();

        var page = await ChangeAsync(person, "data-and-ai", ("Form.Name", "Data, AI and numbers"), ("Form.Position", "2"));

        page.Text.ShouldContain("Data, AI and numbers is saved.");
        var after = await SlugsAsync();
        after.ShouldBe([before[0], "data-and-ai", .. before.Skip(1).Where(slug => slug != "data-and-ai")]);
        await using var db = fixture.App.CreateContext();
        (await db.Categories.Select(category => category.Position).ToListAsync()).Order().ShouldBe(Enumerable.Range(1, after.Count));
        var changes = (await LineAsync("data-and-ai")).Changes;
        changes.ShouldContain(change => change.What == nameof(Category.Name) && change.After == "Data, AI and numbers");
        changes.ShouldContain(change => change.What == nameof(Category.Position) && change.After == "2");
        (await person.GetAsync("/admin/categories/data-and-ai")).Text.ShouldContain("category renamed and moved, by Grace Hopper");
    }

    [Theory]
    [InlineData("Form.Position", "0", "Enter a whole number from 1 to")]
    [InlineData("Form.Position", "99", "Enter a whole number from 1 to")]
    [InlineData("Form.Position", "", "Enter a whole number from 1 to")]
    [InlineData("Form.Name", "Mock interview", "There is a category of this name")]
    [InlineData("Form.Reason", "", "Write why")]
    public async Task Change_ToWhatItCannotBe_SaysSoBesideTheField(string field, string value, string words)
    {
        var (_, person) = await Given.AdminAsync();

        var page = await ChangeAsync(person, "leadership", (field, value));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf(field).ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public async Task Change_TwoAdminsFromTheSamePage_TellsTheSecond()
    {
        var (_, first) = await Given.AdminAsync();
        var (_, second) = await Given.AdminAsync();
        var shown = await second.GetAsync("/admin/categories/course-help");
        await ChangeAsync(first, "course-help", ("Form.Name", "Help with courses"));

        var page = await second.SubmitAsync(shown, "/admin/categories/course-help", ("Form.Name", "Courses"), ("Form.Reason", "Shorter."));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Another admin has changed the categories while you were reading.");
    }

    [Fact]
    public async Task List_SearchedAndSorted_ShowsThoseAndTheFileTheSame()
    {
        var (_, person) = await Given.AdminAsync();
        await Given.OfferingAsync((await Given.MentorAsync()).Id);

        (await person.GetAsync("/admin/categories")).Document.QuerySelectorAll("tbody th .cell-note").Select(note => note.TextContent).ShouldBe(await SlugsAsync());
        (await NamesAsync(person, "words=REVIEW&sort=name")).ShouldBe(["Code and design review", "Résumé review"]);
        (await NamesAsync(person, "words=review&sort=place")).ShouldBe(["Résumé review", "Code and design review"]);
        (await person.GetAsync("/admin/categories?sort=offerings")).TextsOf("tbody tr:first-child td[data-label=Offerings]").ShouldBe(["1"]);
        var file = await person.Http.GetStringAsync(new Uri("/admin/categories.csv?words=resume", UriKind.Relative));
        file.ShouldContain(",resume-review,Résumé review,");
        file.ShouldNotContain("Career guidance");
    }

    [Fact]
    public async Task Open_NoAdmin_IsForbidden()
    {
        var (_, person) = await Given.SignedInAsync();

        (await person.GetAsync("/admin/categories")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync("/admin/categories.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync("/admin/categories/leadership")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.PostAsync("/admin/categories", ("Form.Name", "Mine"), ("Form.Reason", "Why not."))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Person person, string query) =>
        (await person.GetAsync($"/admin/categories?{query}")).TextsOf("tbody th a");

    private static async Task<Page> AddAsync(Person person, string name) => await person.SubmitAsync(
        await person.GetAsync("/admin/categories"), "/admin/categories", ("Form.Name", name), ("Form.Reason", "People ask for it."));

    private static async Task<Page> ChangeAsync(Person person, string slug, params (string Name, string? Value)[] fields) => await person.SubmitAsync(
        await person.GetAsync($"/admin/categories/{slug}"), $"/admin/categories/{slug}", [("Form.Reason", "It reads better."), .. fields]);

    private async Task<IReadOnlyList<string>> SlugsAsync()
    {
        await using var db = fixture.App.CreateContext();
        return await db.Categories.OrderBy(category => category.Position).Select(category => category.Slug).ToListAsync();
    }

    private async Task<Core.Audit.AuditEntry> LineAsync(string slug)
    {
        await using var db = fixture.App.CreateContext();
        return await db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.RecordKind == Category.RecordKind && entry.RecordId == slug);
    }
}
