using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentors;

public sealed class FavouriteTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Wednesday = Instant.FromUtc(2026, 3, 4, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Save_ThenForget_StandsOnThePageAndInTheList()
    {
        var (_, address) = await MentorAsync("Rózsa Péter", Wednesday);
        var (_, person) = await Given.SignedInAsync();
        (await person.GetAsync("/account/favourites")).Text.ShouldContain("You have saved nobody yet.");

        var saved = await person.SubmitAsync(await person.GetAsync(address), $"{address}/favourite");
        saved.Path.ShouldBe(address);
        saved.Text.ShouldContain("Rózsa Péter is saved.");
        saved.TextsOf(".page-header-actions button").ShouldBe(["Saved (forget Rózsa Péter again)"]);
        await person.PostAsync($"{address}/favourite");
        var list = await person.GetAsync("/account/favourites");
        list.TextsOf("article h2").ShouldBe(["Rózsa Péter"]);
        list.Text.ShouldContain("Next: Wed 4 Mar, 09:00 London (GMT+0)");
        list.Document.QuerySelector("form[action$=waitlist]").ShouldBeNull();

        var forgotten = await person.SubmitAsync(list, $"{address}/favourite/removal");
        forgotten.Path.ShouldBe("/account/favourites");
        forgotten.Text.ShouldContain("You have saved nobody yet.");
        (await person.PostAsync($"{address}/favourite/removal")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Favourites_OfSomebodyElse_AreNotSeen()
    {
        var (_, address) = await MentorAsync("Known to one", Wednesday);
        var (_, person) = await Given.SignedInAsync();
        var (_, other) = await Given.SignedInAsync();
        await person.PostAsync($"{address}/favourite");

        (await other.GetAsync("/account/favourites")).Text.ShouldContain("You have saved nobody yet.");
        (await other.GetAsync(address)).TextsOf(".page-header-actions button").ShouldBe(["Save Known to one"]);
        await other.PostAsync($"{address}/favourite/removal");
        (await person.GetAsync("/account/favourites")).TextsOf("article h2").ShouldBe(["Known to one"]);
    }

    [Fact]
    public async Task Wait_FullMentor_IsOnTheListUntilTheyLeave()
    {
        var (mentor, address) = await MentorAsync("Always Full", next: null);
        var (_, person) = await Given.SignedInAsync();

        var waiting = await person.SubmitAsync(await person.GetAsync(address), $"{address}/waitlist");
        waiting.Text.ShouldContain("You get one mail when Always Full has a free time.");
        await person.PostAsync($"{address}/waitlist");
        (await WaitingAsync(mentor)).ShouldBe(1);
        (await person.GetAsync("/account/favourites")).TextsOf("article h2").ShouldBe(["Always Full"]);

        (await person.SubmitAsync(waiting, $"{address}/waitlist/removal")).Text.ShouldContain("You do not wait for Always Full any more.");
        (await WaitingAsync(mentor)).ShouldBe(0);
    }

    [Fact]
    public async Task Wait_FreeTimeAlready_IsRefusedInWords()
    {
        var (mentor, address) = await MentorAsync("Free Already", Wednesday);
        var (_, person) = await Given.SignedInAsync();

        (await person.GetAsync(address)).Document.QuerySelector("form[action$=waitlist]").ShouldBeNull();
        (await person.PostAsync($"{address}/waitlist")).Text.ShouldContain("Free Already has a free time already");
        (await WaitingAsync(mentor)).ShouldBe(0);
    }

    [Fact]
    public async Task SaveAndWait_Oneself_IsRefused()
    {
        var (mentor, address) = await MentorAsync("Narcissus", next: null);
        using var person = await Given.SignInAsync(mentor);

        (await person.GetAsync(address)).Document.QuerySelector(".page-header-actions").ShouldBeNull();
        (await person.PostAsync($"{address}/favourite")).Text.ShouldContain("This is you.");
        (await person.PostAsync($"{address}/waitlist")).Text.ShouldContain("This is you.");
        (await WaitingAsync(mentor)).ShouldBe(0);
    }

    [Fact]
    public async Task Show_Visitor_IsLedToSignInAndBack()
    {
        var (_, address) = await MentorAsync("For Visitors", next: null);

        var page = await fixture.App.Visitor().GetAsync(address);

        page.TextsOf(".page-header-actions a").ShouldBe(["Save", "Tell me when there is a time"]);
        page.Element(".page-header-actions a").GetAttribute("href").ShouldBe($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}");
    }

    [Fact]
    public async Task Save_ElsewhereAsReturn_StaysOnThisSite()
    {
        var (_, address) = await MentorAsync("No Detours", Wednesday);
        var (_, person) = await Given.SignedInAsync();

        (await person.PostAsync($"{address}/favourite", ("returnUrl", "//evil.example"))).Path.ShouldBe(address);
        (await person.PostAsync("/mentors/nobody-at-all/favourite")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(User Mentor, string Address)> MentorAsync(string name, Instant? next)
    {
        var mentor = await Given.MentorAsync(name);
        await using var db = fixture.App.CreateContext();
        await db.MentorProfiles.Where(row => row.UserId == mentor.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.NextAvailableAt, next));
        return (mentor, $"/mentors/{await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync()}");
    }

    private async Task<int> WaitingAsync(User mentor)
    {
        await using var db = fixture.App.CreateContext();
        return await db.WaitlistEntries.CountAsync(row => row.MentorId == mentor.Id);
    }
}
