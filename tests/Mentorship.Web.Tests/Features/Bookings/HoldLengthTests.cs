using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>Booking one of several lengths: half an hour for $20, two hours for $70.</summary>
public sealed class HoldLengthTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Theory]
    [InlineData(null, 30, 20_00)]
    [InlineData("30", 30, 20_00)]
    [InlineData("120", 120, 70_00)]
    public async Task Take_Length_IsThatLongAndCostsThat(string? minutes, int length, long price)
    {
        var offering = await OfferingAsync();
        var (mentee, person) = await fixture.App.Given.SignedInAsync();

        await person.PostAsync(
            "/bookings",
            ("Form.OfferingId", offering.Id.ToString()),
            ("Form.Minutes", minutes),
            ("Form.Start", Ten.ToString()));

        await using var db = fixture.App.CreateContext();
        var booking = await db.Bookings.SingleAsync(row => row.MenteeId == mentee.Id);
        booking.Time.ShouldBe(TimeRange.Of(Ten, length));
        booking.PriceMinorUnits.ShouldBe(price);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("-30")]
    [InlineData("0")]
    public async Task Take_LengthThatThereIsNot_IsNotFound(string minutes)
    {
        var offering = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var shown = await person.GetAsync($"/bookings/new?offering={offering.Id}&start={Ten}&minutes={minutes}");
        var booked = await person.PostAsync(
            "/bookings",
            ("Form.OfferingId", offering.Id.ToString()),
            ("Form.Minutes", minutes),
            ("Form.Start", Ten.ToString()));

        shown.Status.ShouldBe(HttpStatusCode.NotFound);
        booked.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Show_Length_IsSaidWithItsPriceAndKept()
    {
        var offering = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var page = await person.GetAsync($"/bookings/new?offering={offering.Id}&start={Ten}&minutes=120&zone=Europe/Berlin");

        page.Text.ShouldContain("Tuesday 3 March 2026, 10:00–12:00, Berlin (GMT+1)");
        page.Text.ShouldContain("$70");
        page.ValueOf("Form.Minutes").ShouldBe("120");
    }

    private async Task<Offering> OfferingAsync() => await fixture.App.Given.OfferingAsync(
        (await fixture.App.Given.MentorAsync()).Id,
        change: description => description with { Lengths = [new(30, new(20_00, Currencies.Usd)), new(120, new(70_00, Currencies.Usd))] });
}
