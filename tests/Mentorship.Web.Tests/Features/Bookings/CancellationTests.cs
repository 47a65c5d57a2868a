using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

public sealed class CancellationTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Reason = "My engine caught fire.";

    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public async Task Cancel_Mentee_FreesTheTimeAndTellsTheMentorWhy()
    {
        var (booking, mentor, mentee) = await BookedAsync(Ten);
        var person = await fixture.App.Given.SignInAsync(mentee);

        var page = await CancelAsync(person, booking.Id, Reason);

        page.Path.ShouldBe($"/bookings/{booking.Id}");
        page.Text.ShouldContain("The session is cancelled");
        var mentorsPage = await (await fixture.App.Given.SignInAsync(mentor)).GetAsync($"/bookings/{booking.Id}");
        mentorsPage.Text.ShouldContain("Ada Lovelace cancelled");
        mentorsPage.Text.ShouldContain(Reason);
        var (_, other) = await fixture.App.Given.SignedInAsync("Someone Else");
        (await other.GetAsync($"/offerings/{booking.OfferingId}?date=2026-03-03&zone=Europe/Berlin"))
            .TextsOf(".time-option").ShouldContain(text => text.StartsWith("10:00", StringComparison.Ordinal));
        await using var db = fixture.App.CreateContext();
        (await db.SlotClaims.AnyAsync(claim => claim.BookingId == booking.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Cancel_Mentor_IsRecordedAsTheMentors()
    {
        var (booking, mentor, _) = await BookedAsync(Ten + Duration.FromDays(1));

        var page = await CancelAsync(await fixture.App.Given.SignInAsync(mentor), booking.Id, Reason);

        page.Text.ShouldContain("Charles Babbage cancelled");
        await using var db = fixture.App.CreateContext();
        (await db.Bookings.SingleAsync(row => row.Id == booking.Id)).CancelledBy.ShouldBe(Core.Policies.Party.Mentor);
    }

    [Theory]
    [InlineData("", "Write why you cancel: the other side will read it.")]
    [InlineData("no", "Write a word or two more: the other side will read it.")]
    public async Task Cancel_WithoutAReason_SaysSoBesideTheField(string reason, string words)
    {
        var (booking, _, mentee) = await BookedAsync(Ten + Duration.FromDays(2));

        var page = await CancelAsync(await fixture.App.Given.SignInAsync(mentee), booking.Id, reason);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Reason").ShouldBe(words);
        page.ValueOf("Form.Reason").Trim().ShouldBe(reason);
    }

    [Fact]
    public async Task Cancel_Twice_IsToldThatItIsDone()
    {
        var (booking, _, mentee) = await BookedAsync(Ten + Duration.FromDays(3));
        var person = await fixture.App.Given.SignInAsync(mentee);
        var form = await person.GetAsync($"/bookings/{booking.Id}/cancellation");
        var otherTab = await person.GetAsync($"/bookings/{booking.Id}/cancellation");
        await person.SubmitAsync(form, $"/bookings/{booking.Id}/cancellation", ("Form.Reason", Reason));

        var again = await person.SubmitAsync(otherTab, $"/bookings/{booking.Id}/cancellation", ("Form.Reason", Reason));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("This session is cancelled already.");
    }

    [Fact]
    public async Task Cancel_StrangersBooking_IsNotFound()
    {
        var (booking, _, _) = await BookedAsync(Ten + Duration.FromDays(4));
        var (own, _, mentee) = await BookedAsync(Ten + Duration.FromDays(5));
        var person = await fixture.App.Given.SignInAsync(mentee);

        var form = await person.GetAsync($"/bookings/{own.Id}/cancellation");
        form.Element("form[action$=cancellation]").SetAttribute("action", $"/bookings/{booking.Id}/cancellation");
        var answer = await person.SubmitAsync(form, $"/bookings/{booking.Id}", ("Form.Reason", Reason));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync($"/bookings/{booking.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync($"/bookings/{booking.Id}/cancellation")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Page> CancelAsync(Person person, Guid bookingId, string reason)
    {
        var path = $"/bookings/{bookingId}/cancellation";
        return await person.SubmitAsync(await person.GetAsync(path), path, ("Form.Reason", reason));
    }

    private async Task<(Booking Booking, User Mentor, User Mentee)> BookedAsync(Instant startsAt)
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var mentee = await fixture.App.Given.UserAsync();
        return (await fixture.App.Given.BookingAsync(offering, mentee.Id, startsAt), mentor, mentee);
    }
}
