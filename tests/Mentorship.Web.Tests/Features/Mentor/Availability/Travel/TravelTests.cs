using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Availability.Travel;

public sealed class TravelTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/mentor/availability/travel";

    [Fact]
    public async Task Add_AZoneFromADateOn_IsListedAndOffered()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);

        var page = await AddAsync(person, "2026-03-10", "Asia/Tokyo");

        page.Text.ShouldContain("From Tuesday 10 March 2026 your hours are in the zone of Tokyo.");
        page.TextsOf("tbody th").ShouldBe(["Tuesday 10 March 2026"]);
        page.TextsOf("tbody td[data-label=Zone]").ShouldBe(["Tokyo (GMT+9)"]);
        (await FirstStartAsync(offering.Id, "2026-03-09", "Europe/Berlin")).ShouldBe("2026-03-09T08:00:00Z");
        (await FirstStartAsync(offering.Id, "2026-03-10", "Asia/Tokyo")).ShouldBe("2026-03-10T00:00:00Z");
    }

    [Theory]
    [InlineData("", "Asia/Tokyo", "Form.From", "Enter the first date in the other zone.")]
    [InlineData("2026-03-02", "Asia/Tokyo", "Form.From", "Choose a date from tomorrow on. For today, change the zone of your week.")]
    [InlineData("2036-03-02", "Asia/Tokyo", "Form.From", "This is too far ahead.")]
    [InlineData("2026-03-10", "", "Form.TimeZone", "Choose a time zone from the list.")]
    [InlineData("2026-03-10", "Mars/Olympus_Mons", "Form.TimeZone", "Choose a time zone from the list.")]
    public async Task Add_WhatMakesNoSense_SaysSoAndKeepsTheDate(string from, string zone, string field, string words)
    {
        var (_, person) = await MentorAsync();

        var page = await AddAsync(person, from, zone);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf(field).ShouldBe(words);
        page.ValueOf("Form.From").ShouldBe(from);
        page.TextsOf("tbody th").ShouldBeEmpty();
    }

    [Fact]
    public async Task Add_SameDateTwice_KeepsTheFirst()
    {
        var (_, person) = await MentorAsync();
        await AddAsync(person, "2026-03-10", "Asia/Tokyo");

        var page = await AddAsync(person, "2026-03-10", "Asia/Kolkata");

        page.ErrorOf("Form.From").ShouldBe("You have a change on this date already. Remove it first.");
        page.ValueOf("Form.TimeZone").ShouldBe("Asia/Kolkata");
        page.TextsOf("tbody td[data-label=Zone]").ShouldBe(["Tokyo (GMT+9)"]);
    }

    [Fact]
    public async Task Remove_Planned_IsGone()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(await AddAsync(person, "2026-03-10", "Asia/Tokyo"), $"{Address}/2026-03-10/removal");

        page.Text.ShouldContain("The change of zone is removed.");
        page.TextsOf("tbody th").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-11")]
    [InlineData("nonsense")]
    public async Task Remove_NothingThere_IsNotFound(string date)
    {
        var (_, person) = await MentorAsync();
        await AddAsync(person, "2026-03-10", "Asia/Tokyo");

        (await person.PostAsync($"{Address}/{date}/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync(Address)).TextsOf("tbody th").Count.ShouldBe(1);
    }

    [Fact]
    public async Task SaveWeek_AfterTheDateHasCome_ShowsAndKeepsTheZoneOfNow()
    {
        var (mentor, person) = await MentorAsync();
        await using var db = fixture.App.CreateContext();
        var profile = await db.MentorProfiles.SingleAsync(row => row.UserId == mentor.Id);
        profile.Travel([new(new(2026, 2, 20), "Asia/Tokyo"), new(new(2026, 3, 20), "Europe/Berlin")]);
        await db.SaveChangesAsync();

        var page = await person.GetAsync("/mentor/availability");
        page.ValueOf("Form.TimeZone").ShouldBe("Asia/Tokyo");
        await person.SubmitAsync(page, "/mentor/availability");

        await db.Entry(profile).ReloadAsync();
        profile.TimeZone.ShouldBe("Asia/Tokyo");
        profile.ZoneChanges.ShouldBe([new ZoneChange(new(2026, 3, 20), "Europe/Berlin")]);
    }

    [Fact]
    public async Task Add_ZoneThatLeavesASessionOutside_ListsItFirst()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var mentee = await fixture.App.Given.UserAsync("Grace Hopper");
        await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 11, 12, 0));

        (await AddAsync(person, "2026-03-10", "Asia/Tokyo")).Element(".stranded").TextContent.ShouldContain("Grace Hopper");
    }

    private static async Task<Page> AddAsync(Person person, string from, string zone) =>
        await person.SubmitAsync(await person.GetAsync(Address), Address, ("Form.From", from), ("Form.TimeZone", zone));

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        return (mentor, await fixture.App.Given.SignInAsync(mentor));
    }

    private async Task<string?> FirstStartAsync(Guid offering, string date, string zone)
    {
        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering}?date={date}&zone={zone}");
        return page.Document.QuerySelector(".time-option input")?.GetAttribute("value");
    }
}
