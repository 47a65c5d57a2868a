using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Letters;
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
    [InlineData(null, "I will not say.", "Choose why you cancel.", null)]
    [InlineData("SomethingElse", "", null, "Write why you cancel: the other side will read it.")]
    [InlineData("SomethingElse", "no", null, "Write a word or two more: the other side will read it.")]
    [InlineData("CannotHelp", "", "Choose why you cancel.", null)]
    public async Task Cancel_MenteeWithoutAReason_SaysSoBesideTheField(string? category, string reason, string? beside, string? besideWords)
    {
        var (booking, _, mentee) = await BookedAsync(Ten + Duration.FromDays(2));

        var page = await CancelAsync(await fixture.App.Given.SignInAsync(mentee), booking.Id, reason, category);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Category").ShouldBe(beside);
        page.ErrorOf("Form.Reason").ShouldBe(besideWords);
        page.ValueOf("Form.Reason").Trim().ShouldBe(reason);
        page.Document.QuerySelector("[name='Form.Category'][checked]")?.GetAttribute("value").ShouldBe(beside is null ? category : null);
    }

    [Fact]
    public async Task Cancel_MentorWithoutWords_SaysSoBesideTheField()
    {
        var (booking, mentor, _) = await BookedAsync(Ten + Duration.FromDays(6));
        var person = await fixture.App.Given.SignInAsync(mentor);

        var page = await CancelAsync(person, booking.Id, "");

        page.ErrorOf("Form.Category").ShouldBeNull();
        page.ErrorOf("Form.Reason").ShouldBe("Write why you cancel: the other side will read it.");
        page.TextsOf("fieldset label").ShouldBe(["I cannot make this time", "I am ill", "It is outside what I can help with", "Something else"]);
    }

    [Fact]
    public async Task Cancel_BookedUnderAPolicyThatAsksForNone_NeedsNothing()
    {
        var (booking, _, mentee) = await BookedAsync(Ten + Duration.FromDays(7));
        await using (var db = fixture.App.CreateContext())
        {
            await db.Bookings.Where(row => row.Id == booking.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Policy.RequireCancellationReason, false));
        }

        var page = await CancelAsync(await fixture.App.Given.SignInAsync(mentee), booking.Id, "", category: null);

        page.Path.ShouldBe($"/bookings/{booking.Id}");
        page.Text.ShouldContain("The session is cancelled");
    }

    [Fact]
    public async Task Cancel_WithAReason_IsReadByTheOtherSideAdminsAndTheAudit()
    {
        var app = fixture.App;
        var mentor = await app.Given.MentorAsync();
        var offering = await app.Given.OfferingAsync(mentor.Id);
        var mentee = await app.Given.UserAsync();
        var id = await app.Given.BookedAsync(offering, mentee.Id, Ten + Duration.FromDays(8));

        await CancelAsync(await app.Given.SignInAsync(mentee), id, "", "OtherMentor");

        (await (await app.Given.SignInAsync(mentor)).GetAsync($"/bookings/{id}")).Text
            .ShouldContain("Ada Lovelace cancelled: “I found another mentor”");
        var (_, admin) = await app.Given.AdminAsync();
        (await admin.GetAsync($"/admin/bookings/{id}")).TextsOf(".facts div").ShouldContain("Cancelled byThe menteeI found another mentor");
        await using var db = app.CreateContext();
        (await db.AuditEntries.SingleAsync(entry => entry.RecordId == id.ToString() && entry.Action == "cancelled"))
            .Changes.ShouldContain(change => change.What == "CancellationReason" && change.After == "OtherMentor");
        var message = await db.OutboxMessages.SingleAsync(row =>
            row.BookingId == id && row.Kind == MessageKind.Cancelled && row.Address == mentor.Email);
        LetterWords.Of(message.Kind, MessageFacts.FromJson(message.Facts)).Paragraphs.ShouldContain("The reason: I found another mentor.");
    }

    [Fact]
    public async Task Cancel_Twice_IsToldThatItIsDone()
    {
        var (booking, _, mentee) = await BookedAsync(Ten + Duration.FromDays(3));
        var person = await fixture.App.Given.SignInAsync(mentee);
        var form = await person.GetAsync($"/bookings/{booking.Id}/cancellation");
        var otherTab = await person.GetAsync($"/bookings/{booking.Id}/cancellation");
        await person.SubmitAsync(form, $"/bookings/{booking.Id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", Reason));

        var again = await person.SubmitAsync(otherTab, $"/bookings/{booking.Id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", Reason));

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
        var answer = await person.SubmitAsync(form, $"/bookings/{booking.Id}", ("Form.Category", "Ill"), ("Form.Reason", Reason));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync($"/bookings/{booking.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync($"/bookings/{booking.Id}/cancellation")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Page> CancelAsync(Person person, Guid bookingId, string reason, string? category = "CannotMakeIt")
    {
        var path = $"/bookings/{bookingId}/cancellation";
        return await person.SubmitAsync(await person.GetAsync(path), path, ("Form.Category", category), ("Form.Reason", reason));
    }

    private async Task<(Booking Booking, User Mentor, User Mentee)> BookedAsync(Instant startsAt)
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var mentee = await fixture.App.Given.UserAsync();
        return (await fixture.App.Given.BookingAsync(offering, mentee.Id, startsAt), mentor, mentee);
    }
}
