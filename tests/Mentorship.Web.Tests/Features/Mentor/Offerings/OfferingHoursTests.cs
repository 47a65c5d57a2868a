using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Offerings;

public sealed class OfferingHoursTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Monday = "Form.Days[0].Ranges[0]";

    [Fact]
    public async Task Show_UsesTheMentorsHours_ProposesThem()
    {
        var (_, person, offering) = await MentorAsync();

        var edit = await person.GetAsync($"/mentor/offerings/{offering.Id}");
        edit.Text.ShouldContain("It uses your hours.");
        edit.Document.QuerySelectorAll($"a[href='{Address(offering)}']").Length.ShouldBe(1);
        var page = await person.GetAsync(Address(offering));
        page.ValueOf($"{Monday}.Start").ShouldBe("09:00");
        page.TextsOf("main button").ShouldNotContain("Use my hours instead");
    }

    [Fact]
    public async Task Save_OwnHours_AreOfferedForItAlone()
    {
        var (mentor, person, offering) = await MentorAsync();
        var other = await fixture.App.Given.OfferingAsync(mentor.Id, "Another hour");

        var page = await person.SubmitAsync(
            await person.GetAsync(Address(offering)), Address(offering), ($"{Monday}.Start", "20:00"), ($"{Monday}.End", "21:00"));

        page.Text.ShouldContain("“An hour about engines” has hours of its own now.");
        page.ValueOf($"{Monday}.Start").ShouldBe("20:00");
        (await person.GetAsync($"/mentor/offerings/{offering.Id}")).Text.ShouldContain("It has hours of its own.");
        (await person.GetAsync("/mentor/availability")).ValueOf($"{Monday}.Start").ShouldBe("09:00");
        (await NextAsync(offering)).ShouldBe(Instant.FromUtc(2026, 3, 2, 19, 0));
        (await NextAsync(other)).ShouldBe(Instant.FromUtc(2026, 3, 2, 8, 30));
    }

    [Fact]
    public async Task Remove_OwnHours_UsesTheMentorsAgain()
    {
        var (_, person, offering) = await MentorAsync();
        var own = await person.SubmitAsync(
            await person.GetAsync(Address(offering)), Address(offering), ($"{Monday}.Start", "20:00"), ($"{Monday}.End", "21:00"));

        var page = await person.SubmitAsync(own, $"{Address(offering)}/removal");

        page.Text.ShouldContain("“An hour about engines” uses your hours again.");
        page.ValueOf($"{Monday}.Start").ShouldBe("09:00");
        (await NextAsync(offering)).ShouldBe(Instant.FromUtc(2026, 3, 2, 8, 30));
        await using var db = fixture.App.CreateContext();
        (await db.OfferingHours.AnyAsync(row => row.OfferingId == offering.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_AMistake_SaysSoAndKeepsWhatWasTyped()
    {
        var (_, person, offering) = await MentorAsync();

        var page = await person.SubmitAsync(await person.GetAsync(Address(offering)), Address(offering), ($"{Monday}.End", "08:00"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextsOf(".error-summary li").ShouldBe(["Monday: the end has to be after the start. Midnight at the end of the day is 00:00."]);
        page.ValueOf($"{Monday}.End").ShouldBe("08:00");
        (await person.GetAsync(Address(offering))).ValueOf($"{Monday}.End").ShouldBe("17:00");
    }

    [Fact]
    public async Task Save_NoHoursAtAll_IsRefused()
    {
        var (_, person, offering) = await MentorAsync();
        var page = await person.GetAsync(Address(offering));
        for (var day = 0; day < 7; day++)
        {
            page = await person.PressAsync(page, $"remove-{day}-0");
        }

        var refused = await person.SubmitAsync(page, Address(offering));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Add hours on one day at least, or let it use your hours.");
    }

    [Fact]
    public async Task AnyRequest_AnothersOrUnknownOffering_IsNotFound()
    {
        var (_, _, offering) = await MentorAsync();
        var (other, person, _) = await MentorAsync();

        foreach (var id in new[] { offering.Id, other.Id })
        {
            (await person.GetAsync($"/mentor/offerings/{id}/hours")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/mentor/offerings/{id}/hours")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/mentor/offerings/{id}/hours/draft")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/mentor/offerings/{id}/hours/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Save_HoursThatLeaveItsSessionOutside_ListsItFirst()
    {
        var (mentor, person, offering) = await MentorAsync();
        var other = await fixture.App.Given.OfferingAsync(mentor.Id, "Another hour");
        var mentee = await fixture.App.Given.UserAsync("Grace Hopper");
        var stranded = await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 9, 9, 0));
        await fixture.App.Given.BookingAsync(other, mentee.Id, Instant.FromUtc(2026, 3, 9, 11, 0));

        var page = await person.SubmitAsync(
            await person.GetAsync(Address(offering)), Address(offering), ($"{Monday}.Start", "20:00"), ($"{Monday}.End", "21:00"));

        page.TextsOf(".stranded h2").ShouldBe(["One booked session is outside your hours"]);
        page.Document.QuerySelectorAll($".stranded a[href='/bookings/{stranded.Id}']").Length.ShouldBe(1);
    }

    private static string Address(Offering offering) => $"/mentor/offerings/{offering.Id}/hours";

    private async Task<(User Mentor, Person Person, Offering Offering)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        return (mentor, await fixture.App.Given.SignInAsync(mentor), await fixture.App.Given.OfferingAsync(mentor.Id));
    }

    private async Task<Instant?> NextAsync(Offering offering)
    {
        await using var db = fixture.App.CreateContext();
        return (await db.Offerings.SingleAsync(row => row.Id == offering.Id)).NextAvailableAt;
    }
}
