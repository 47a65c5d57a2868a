using System.Net;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>What the admin sees of messages.</summary>
public sealed class AdminMessagesTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Theory]
    [InlineData("/admin/messages")]
    [InlineData("/admin/messages.csv")]
    public async Task List_NoAdmin_IsForbidden(string path) =>
        (await (await fixture.App.Given.SignedInAsync()).Person.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task List_NameAndState_HasThoseAndNoOthers()
    {
        var (_, admin) = await fixture.App.Given.AdminAsync();
        var (_, zoe) = await BookedAsync("Zoë Ólafsdóttir");
        await BookedAsync("Somebody Else");

        var page = await admin.GetAsync("/admin/messages?words=ZOE%20olaf&status=waiting");

        page.TextsOf("tbody td[data-label=To]").ShouldBe([$"Zoë Ólafsdóttir {zoe.Email}"]);
        page.TextsOf("tbody td[data-label=State]").ShouldBe(["Waiting"]);
        page.TextsOf("#list-status option[selected]").ShouldBe(["Waiting"]);
        (await admin.GetAsync("/admin/messages?words=ZOE%20olaf&status=dead")).Text.ShouldContain("No messages here.");
        (await admin.Http.GetStringAsync(page.Element(".list-bar a").GetAttribute("href"))).ShouldBe(
            $"Written at,To,Address,About,State,Attempts,Last error\r\n2026-03-02T08:00:00Z,Zoë Ólafsdóttir,{zoe.Email},Booked,Waiting,0,\r\n");
    }

    [Fact]
    public async Task List_InAnotherOrder_IsSortedByIt()
    {
        var (_, admin) = await fixture.App.Given.AdminAsync();
        foreach (var name in new[] { "Bertha Sorted", "Clara Sorted", "Anna Sorted" })
        {
            await BookedAsync(name);
        }

        var page = await admin.GetAsync("/admin/messages?words=sorted&sort=name");

        page.TextsOf("tbody td[data-label=To]").Select(text => text.Split(' ')[0]).ShouldBe(["Anna", "Bertha", "Clara"]);
    }

    [Theory]
    [InlineData("?status=nonsense")]
    [InlineData("?sort='; DROP")]
    public async Task List_ChoiceThatThereIsNot_IsRefused(string query) =>
        (await (await fixture.App.Given.AdminAsync()).Person.GetAsync($"/admin/messages{query}")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("?page=-5")]
    [InlineData("?page=2147483647&words=%25%5f%27%3b%00")]
    public async Task List_Nonsense_IsAList(string query) =>
        (await (await fixture.App.Given.AdminAsync()).Person.GetAsync($"/admin/messages{query}")).Status.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Retry_DeadLetter_WaitsAgainAndSaysWhoSaidSo()
    {
        var (_, admin) = await fixture.App.Given.AdminAsync();
        var (message, _) = await BookedAsync();
        await KillAsync(message);
        var dead = await admin.GetAsync($"/admin/messages/{message}");
        dead.Text.ShouldContain("Dead letter");
        dead.Text.ShouldContain("No such user.");

        var page = await admin.SubmitAsync(dead, $"/admin/messages/{message}/attempt");

        page.Text.ShouldContain("The message is tried again within seconds.");
        page.Text.ShouldContain("by Grace Hopper");
        page.Document.QuerySelector($"form[action='/admin/messages/{message}/attempt']").ShouldBeNull();
    }

    [Fact]
    public async Task Retry_NoAdmin_IsForbiddenAndNothingChanges()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var (message, _) = await BookedAsync();
        await KillAsync(message);

        (await person.PostAsync($"/admin/messages/{message}/attempt")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await using var db = fixture.App.CreateContext();
        (await db.OutboxMessages.SingleAsync(row => row.Id == message)).Status.ShouldBe(OutboxStatus.Dead);
    }

    [Fact]
    public async Task Mail_InDevelopment_IsTheMailAndCanDoNothing()
    {
        var (_, admin) = await fixture.App.Given.AdminAsync();
        var (message, _) = await BookedAsync("Eve <script>alert(1)</script>");

        var response = await admin.Http.GetAsync(new Uri($"/admin/messages/{message}/mail", UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("sandbox");
        policy.ShouldNotContain("script-src");
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("Your session is booked");
        html.ShouldNotContain("<script");
    }

    private async Task<(Guid Message, User Mentee)> BookedAsync(string name = "Ada Lovelace")
    {
        var given = fixture.App.Given;
        var mentee = await given.UserAsync(name);
        var booking = await given.BookedAsync(await given.OfferingAsync((await given.MentorAsync()).Id), mentee.Id, Start);
        await using var db = fixture.App.CreateContext();
        return (await db.OutboxMessages.Where(message => message.BookingId == booking && message.RecipientId == mentee.Id).Select(message => message.Id).SingleAsync(), mentee);
    }

    private async Task KillAsync(Guid id)
    {
        await using var db = fixture.App.CreateContext();
        (await db.OutboxMessages.SingleAsync(message => message.Id == id)).Refused("No such user.");
        await db.SaveChangesAsync();
    }
}
