using System.Net;
using Mentorship.Core.Availability;
using Mentorship.Core.Availability.Calendars;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Calendars;

public sealed class CalendarsTests(DatabaseFixture databases) : CalendarScenes(databases)
{
    [Fact]
    public async Task Add_Calendar_IsReadAtOnceAndClosesItsTimes()
    {
        var (mentor, offering, person) = await MentorAsync();
        Source.Text = Busy("20260302T090000Z", "20260302T110000Z");

        var page = await AddAsync(person);

        page.Path.ShouldBe(Address);
        page.Text.ShouldContain("“Work” is added and was read: 1 busy time ahead.");
        page.Text.ShouldContain("Read just now, 1 busy time ahead.");
        (await StartsAsync(offering)).ShouldNotContain("2026-03-02T09:00:00Z");
        (await StartsAsync(offering)).ShouldContain("2026-03-02T11:00:00Z");
        (await NextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(2));
        var (_, mentee) = await App.Given.SignedInAsync();
        (await mentee.GetAsync($"/bookings/new?offering={offering}&start={Nine}")).Text.ShouldContain("The mentor is busy at that time.");
    }

    [Fact]
    public async Task Add_Calendar_ShowsOnlyTheEndsOfItsAddress()
    {
        var (_, _, person) = await MentorAsync();

        var page = await AddAsync(person);

        page.Text.ShouldContain("calendar.example.com … .ics");
        page.Document.DocumentElement.OuterHtml.ShouldNotContain("8c1f0d52");
        page.ValueOf("Form.Address").ShouldBe("");
    }

    [Theory]
    [InlineData("", Secret, "Name", "Give the calendar a name, such as “Work”.")]
    [InlineData("Work", "", "Address", "Paste the calendar's address.")]
    [InlineData("Work", "http://calendar.example.com/a.ics", "Address", "Enter an address that begins with https:// or webcal://, without a name, password or port in it.")]
    [InlineData("Work", "https://ada:secret@calendar.example.com/a.ics", "Address", "Enter an address that begins with https:// or webcal://, without a name, password or port in it.")]
    [InlineData("Work", "calendar.example.com", "Address", "Enter an address that begins with https:// or webcal://, without a name, password or port in it.")]
    public async Task Add_WhatCannotBeRead_SaysSoBesideItAndKeepsWhatWasTyped(string name, string address, string field, string words)
    {
        var (_, _, person) = await MentorAsync();

        var page = await AddAsync(person, name, address);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf($"Form.{field}").ShouldBe(words);
        page.ValueOf("Form.Name").ShouldBe(name);
        page.ValueOf("Form.Address").ShouldBe(address);
        Source.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Add_WebcalAddress_IsReadOverHttps()
    {
        var (_, _, person) = await MentorAsync();

        await AddAsync(person, address: "webcal://calendar.example.com/a.ics");

        Source.Asked.ShouldBe([new("https://calendar.example.com/a.ics")]);
    }

    [Fact]
    public async Task Add_AddressThatFails_StaysAndSaysWhy()
    {
        var (_, _, person) = await MentorAsync();
        Source.Failure = CalendarFailure.NotFound;

        var page = await AddAsync(person);

        page.Text.ShouldContain("“Work” is added, but could not be read. There is no calendar under this address any more.");
        page.Text.ShouldContain("Nothing has been read yet, so it closes no time.");
    }

    [Fact]
    public async Task Add_OneMoreThanThereMayBe_IsRefused()
    {
        var (mentor, _, person) = await MentorAsync();
        var form = await person.GetAsync(Address);
        for (var number = 0; number < CalendarFeed.MaxPerMentor; number++)
        {
            await person.SubmitAsync(form, Address, ("Form.Name", $"Work {number}"), ("Form.Address", Secret));
        }

        var page = await person.SubmitAsync(form, Address, ("Form.Name", "One more"), ("Form.Address", Secret));

        page.Text.ShouldContain("You have 5 calendars already. Remove one to add another.");
        page.Document.QuerySelector("[name='Form.Address']").ShouldBeNull();
        (await FeedsAsync(mentor)).Count.ShouldBe(CalendarFeed.MaxPerMentor);
    }

    [Fact]
    public async Task Add_ManyAtOnce_StopsAtTheMost()
    {
        var (mentor, _, person) = await MentorAsync();
        var form = await person.GetAsync(Address);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            person.SubmitAsync(form, Address, ("Form.Name", $"Work {number}"), ("Form.Address", Secret))));

        (await FeedsAsync(mentor)).Count.ShouldBe(CalendarFeed.MaxPerMentor);
    }

    [Fact]
    public async Task Remove_Calendar_OpensItsTimes()
    {
        var (mentor, offering, person) = await MentorAsync();
        Source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        await AddAsync(person);
        var id = (await FeedsAsync(mentor))[0].Id;

        var page = await person.SubmitAsync(await person.GetAsync(Address), $"{Address}/{id}/removal");

        page.Text.ShouldContain("“Work” is removed.");
        (await StartsAsync(offering)).ShouldContain("2026-03-02T09:00:00Z");
        (await NextAsync(mentor)).ShouldBe(Nine);
        (await FeedsAsync(mentor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAndRemove_AnotherMentorsCalendar_IsNotFound()
    {
        var (mentor, _, person) = await MentorAsync();
        var (_, _, other) = await MentorAsync();
        await AddAsync(person);
        var id = (await FeedsAsync(mentor))[0].Id;

        (await other.PostAsync($"{Address}/{id}/reading")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"{Address}/{id}/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(Address)).Text.ShouldContain("No other calendar yet.");
        (await FeedsAsync(mentor)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task List_SomeoneWhoIsNoMentor_IsNotLetIn()
    {
        var (_, person) = await App.Given.SignedInAsync();

        (await person.GetAsync(Address)).Text.ShouldNotContain("Other calendars");
    }
}
