using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings;

/// <summary>The first free time that lists are ordered by, after each change that can move it.</summary>
public sealed class NextAvailableTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Topic = "When are you free again?";

    // Monday, the clock's day: 9:00 in London is an hour ahead.
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly OfferingRules NoNotice = new() { NoticeHours = 0, BufferBeforeMinutes = 0, BufferAfterMinutes = 0 };

    [Fact]
    public async Task Refresh_BookedAndCancelled_MovesOnAndBack()
    {
        var (mentor, offering) = await MentorAsync();
        var (_, mentee) = await fixture.App.Given.SignedInAsync();
        (await NextAsync(offering)).ShouldBe(Nine);

        var booked = $"/bookings/{(await mentee.BookAsync(offering, Nine, Topic)).BookingId()}";
        (await NextAsync(offering)).ShouldBe(Nine + Duration.FromHours(1));
        (await MentorsNextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(1));

        await using var db = fixture.App.CreateContext();
        var person = await fixture.App.Given.SignInAsync(await db.Users.SingleAsync(user => user.Id == mentor));
        await person.SubmitAsync(await person.GetAsync($"{booked}/cancellation"), $"{booked}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "Never mind."));
        (await NextAsync(offering)).ShouldBe(Nine);
    }

    [Fact]
    public async Task Refresh_MentorBooksElsewhere_KeepsTheMentorsOwnTimeTaken()
    {
        var (mentor, offering) = await MentorAsync();
        var (_, elsewhere) = await MentorAsync();
        await using var db = fixture.App.CreateContext();
        var person = await fixture.App.Given.SignInAsync(await db.Users.SingleAsync(user => user.Id == mentor));

        await person.BookAsync(elsewhere, Nine, Topic);

        (await NextAsync(offering)).ShouldBe(Nine + Duration.FromHours(1));
    }

    [Fact]
    public async Task Refresh_PausedAndPublished_IsNothingAndBack()
    {
        var (mentor, offering) = await MentorAsync();
        await using var db = fixture.App.CreateContext();
        var person = await fixture.App.Given.SignInAsync(await db.Users.SingleAsync(user => user.Id == mentor));

        await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{offering}/pause");
        (await NextAsync(offering)).ShouldBeNull();
        (await MentorsNextAsync(mentor)).ShouldBeNull();

        await person.SubmitAsync(await person.GetAsync("/mentor/offerings"), $"/mentor/offerings/{offering}/publication");
        (await NextAsync(offering)).ShouldBe(Nine);
    }

    [Fact]
    public async Task Refresh_HoursChanged_FollowsThem()
    {
        var (mentor, offering) = await MentorAsync();
        await using var db = fixture.App.CreateContext();
        var person = await fixture.App.Given.SignInAsync(await db.Users.SingleAsync(user => user.Id == mentor));

        await person.SubmitAsync(
            await person.GetAsync("/mentor/availability"), "/mentor/availability", ("Form.Days[0].Ranges[0].Start", "14:00"));

        (await NextAsync(offering)).ShouldBe(Instant.FromUtc(2026, 3, 2, 14, 0));
    }

    [Fact]
    public async Task List_BySoonest_ShowsTheNextFreeTimeInTheViewersZone()
    {
        var (_, offering) = await MentorAsync();
        var visitor = fixture.App.Visitor();

        var offerings = await visitor.GetAsync("/offerings?free=today");
        offerings.Document.QuerySelectorAll($"a[href='/offerings/{offering}']").ShouldNotBeEmpty();
        offerings.Text.ShouldContain("Next: Mon 2 Mar, 09:00 UTC");
        (await visitor.GetAsync("/mentors?free=week")).Text.ShouldContain("Next: Mon 2 Mar, 09:00 UTC");
        (await visitor.GetAsync("/mentors?free=never")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    private async Task<(Guid Mentor, Guid Offering)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync(zone: "Europe/London");
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: NoNotice with { GridMinutes = 60 });
        await using var scope = fixture.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshAsync([mentor.Id]);
        return (mentor.Id, offering.Id);
    }

    private async Task<Instant?> NextAsync(Guid offeringId)
    {
        await using var db = fixture.App.CreateContext();
        return (await db.Offerings.SingleAsync(offering => offering.Id == offeringId)).NextAvailableAt;
    }

    private async Task<Instant?> MentorsNextAsync(Guid mentorId)
    {
        await using var db = fixture.App.CreateContext();
        return (await db.MentorProfiles.SingleAsync(mentor => mentor.UserId == mentorId)).NextAvailableAt;
    }
}
