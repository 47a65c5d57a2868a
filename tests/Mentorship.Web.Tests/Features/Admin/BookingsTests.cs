using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Payments;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Admin;

public sealed class BookingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task List_SearchedByName_FindsItAndItsFile()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync("Wangari Maathai")).Id);
        await Given.BookedAsync(offering, (await Given.UserAsync("Rosalind =Franklin")).Id, Ten);
        var (_, admin) = await Given.AdminAsync();

        var page = await admin.GetAsync("/admin/bookings?words=franklin&status=confirmed");
        var none = await admin.GetAsync("/admin/bookings?words=franklin&status=cancelled");
        var file = await admin.Http.GetStringAsync(new Uri("/admin/bookings.csv?words=franklin", UriKind.Relative));

        page.Text.ShouldContain("1 session ");
        page.Text.ShouldContain("Wangari Maathai");
        none.Text.ShouldContain("No sessions here.");
        file.ShouldContain("Wangari Maathai,Rosalind =Franklin,2026-03-03T09:00Z");
    }

    [Fact]
    public async Task Cancel_Paid_GivesEverythingBackFreesTheTimeAndTellsWho()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, price: new(500_00, Currencies.Usd));
        var (mentee, person) = await Given.SignedInAsync();
        var id = await Given.PaidAsync(offering, mentee.Id, Ten);
        var (_, admin) = await Given.AdminAsync();
        var page = await admin.GetAsync($"/admin/bookings/{id}");

        var refused = await admin.SubmitAsync(page, $"/admin/bookings/{id}/cancellation");
        var done = await admin.SubmitAsync(page, $"/admin/bookings/{id}/cancellation", ("Form.Reason", "The mentor's account was closed."));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorOf("Form.Reason").ShouldNotBeNull();
        done.Text.ShouldContain("Cancelled");
        done.TextsOf("[aria-labelledby=messages] a").Count(message => message == "Cancelled").ShouldBe(2);
        (await person.GetAsync($"/bookings/{id}")).Text.ShouldContain("Mentorship cancelled");
        await using var db = fixture.App.CreateContext();
        (await db.SlotClaims.AnyAsync(claim => claim.BookingId == id)).ShouldBeFalse();
        (await db.Refunds.SingleAsync(refund => refund.Payment.BookingId == id)).AmountMinorUnits.ShouldBe(500_00);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    [Fact]
    public async Task GiveBack_InTwoParts_IsNeverMoreThanThePrice()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, price: new(500_00, Currencies.Usd));
        var (mentee, _) = await Given.SignedInAsync();
        var id = await Given.PaidAsync(offering, mentee.Id, Ten);
        var (_, admin) = await Given.AdminAsync();
        (await admin.GetAsync($"/admin/bookings/{id}")).Text.ShouldNotContain("Give money back");
        await CompleteAsync(id);

        (await GiveBackAsync("200.50")).Text.ShouldContain("back.");
        var tooMuch = await GiveBackAsync("300");
        (await GiveBackAsync("299.50")).Status.ShouldBe(HttpStatusCode.OK);

        tooMuch.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooMuch.ErrorOf("Form.Amount").ShouldNotBeNull().ShouldContain("Enter an amount of at most");
        await using var db = fixture.App.CreateContext();
        (await db.Refunds.Where(refund => refund.Payment.BookingId == id).Select(refund => refund.AmountMinorUnits).ToListAsync())
            .ShouldBe([200_50L, 299_50L], ignoreOrder: true);
        (await db.Refunds.AnyAsync(refund => refund.Payment.BookingId == id && refund.Status == RefundStatus.Failed)).ShouldBeFalse();
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();

        async Task<Page> GiveBackAsync(string amount) => await admin.SubmitAsync(
            await admin.GetAsync($"/admin/bookings/{id}"), $"/admin/bookings/{id}/refund", ("Form.Amount", amount), ("Form.Reason", "The sound was gone."));
    }

    [Fact]
    public async Task Open_NoAdmin_IsForbidden()
    {
        var (_, person) = await Given.SignedInAsync();

        (await person.GetAsync("/admin/bookings")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.GetAsync("/admin/bookings.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task CompleteAsync(Guid id)
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ConductSession>().CompleteAsync(id, null, Ten + Duration.FromHours(3), CancellationToken.None))
            .ShouldBeTrue();
    }
}
