using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>What the page says goes back is what goes back. These move the clock, so they have an application to themselves.</summary>
public sealed class CancellationRefundTests : IClassFixture<AppFixture>
{
    // Tuesday 10 March 2026, 14:00 in London: free until Monday 14:00, possible until Tuesday 12:00.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 10, 14, 0);

    private static readonly Instant FreeUntil = Start - Duration.FromHours(24);

    private readonly MentorshipApp _app;

    public CancellationRefundTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Theory]
    [InlineData(0, 0, "You get everything back: $50.01.", 5001)]
    [InlineData(0, 1, "You get $25 of $50.01 back.", 2500)]
    [InlineData(22, 0, "You get $25 of $50.01 back.", 2500)]
    public async Task Cancel_PaidSession_GivesBackWhatThePageSaid(int hours, int seconds, string words, long refund)
    {
        var (id, mentee) = await PaidAsync(Start);
        _app.Clock.MoveTo(FreeUntil + Duration.FromHours(hours) + Duration.FromSeconds(seconds));

        var form = await mentee.GetAsync(PathOf(id));
        form.Text.ShouldContain(words);
        form.Text.ShouldContain("50 % back until Tue 10 Mar, 12:00 London (GMT+0).");
        var page = await PressAsync(mentee, form, id);

        page.Path.ShouldBe($"/bookings/{id}");
        (await RefundsAsync(id)).ShouldBe([refund]);
    }

    [Fact]
    public async Task Cancel_PressedAMinuteAfterItWasFree_ShowsTheNewAmountAndCancelsNothing()
    {
        var (id, mentee) = await PaidAsync(Start);
        _app.Clock.MoveTo(FreeUntil);
        var free = await mentee.GetAsync(PathOf(id));
        free.Text.ShouldContain("You get everything back: $50.01.");
        _app.Clock.MoveTo(FreeUntil + Duration.FromMinutes(1));

        var changed = await PressAsync(mentee, free, id);

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Text.ShouldContain("What is given back has changed while you were reading, so nothing is cancelled yet.");
        changed.Text.ShouldContain("You get $25 of $50.01 back.");
        changed.Element("[name='Form.Category'][checked]").GetAttribute("value").ShouldBe("Ill");
        (await RefundsAsync(id)).ShouldBeEmpty();
        (await mentee.GetAsync($"/bookings/{id}")).TextsOf(".chip-state").ShouldBe(["Confirmed"]);

        (await PressAsync(mentee, changed, id)).Path.ShouldBe($"/bookings/{id}");
        (await RefundsAsync(id)).ShouldBe([2500]);
    }

    [Fact]
    public async Task Cancel_RequestApprovedMeanwhile_ShowsTheNewAmountAndCancelsNothing()
    {
        // Tomorrow at nine, asked for today at eleven: once approved it is within the last 24 hours.
        var now = Instant.FromUtc(2026, 3, 2, 11, 0);
        _app.Clock.MoveTo(now);
        var (id, mentee) = await PaidAsync(Instant.FromUtc(2026, 3, 3, 9, 0), BookingMode.Request);
        var request = await mentee.GetAsync(PathOf(id));
        request.Text.ShouldContain("You get everything back: $50.01.");
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<AnswerRequest>().ApproveAsync(id, now, CancellationToken.None)).ShouldBeTrue();
        }

        var changed = await PressAsync(mentee, request, id);

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.TextsOf("h1").ShouldBe(["Cancel this session"]);
        changed.Text.ShouldContain("You get $25 of $50.01 back.");
        (await RefundsAsync(id)).ShouldBeEmpty();
    }

    private static string PathOf(Guid id) => $"/bookings/{id}/cancellation";

    private static Task<Page> PressAsync(Person person, Page form, Guid id) => person.SubmitAsync(form, PathOf(id), ("Form.Category", "Ill"));

    private async Task<(Guid Id, Person Mentee)> PaidAsync(Instant start, BookingMode mode = BookingMode.Instant)
    {
        var mentor = await _app.Given.MentorAsync(zone: "Europe/London");
        var offering = await _app.Given.OfferingAsync(
            mentor.Id, price: new(50_01, Currencies.Usd), change: description => description with { Mode = mode });
        var (user, mentee) = await _app.Given.SignedInAsync();
        return (await _app.Given.PaidAsync(offering, user.Id, start), mentee);
    }

    private async Task<IReadOnlyList<long>> RefundsAsync(Guid id)
    {
        await using var db = _app.CreateContext();
        return await db.Refunds.Where(refund => refund.Payment.BookingId == id).Select(refund => refund.AmountMinorUnits).ToListAsync();
    }
}
