using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

/// <summary>What is offered is what can be booked, minute by minute, over a day on which much is going on.</summary>
public sealed class OfferedTimesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 3, 5, 0);

    [Theory]
    [InlineData(60, 1)]
    [InlineData(15, 2)]
    [InlineData(45, 3)]
    public async Task Show_BusyDay_OffersExactlyTheTimesThatCanBeBooked(int minutes, int dayOffset)
    {
        var morning = Morning + Duration.FromDays(7 * dayOffset);
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(
            mentor.Id, minutes: minutes, rules: OfferingRules.For(minutes) with { NoticeHours = 0, SessionsPerDay = 3, BufferBeforeMinutes = 10, BufferAfterMinutes = 5, HorizonDays = 60 });
        var other = await fixture.App.Given.OfferingAsync(mentor.Id, "Something else", minutes: 45);
        var elsewhere = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync("George Boole", "Asia/Kathmandu")).Id, minutes: 30);
        var (user, person) = await fixture.App.Given.SignedInAsync("Ada Lovelace", "Europe/London");
        var stranger = await fixture.App.Given.UserAsync("Someone Else");

        // The mentor with others, the viewer elsewhere, the mentor as somebody's mentee.
        await fixture.App.Given.BookingAsync(offering, stranger.Id, morning + Duration.FromMinutes(210));
        await fixture.App.Given.BookingAsync(other, stranger.Id, morning + Duration.FromMinutes(365));
        await fixture.App.Given.BookingAsync(elsewhere, user.Id, morning + Duration.FromMinutes(480));
        await fixture.App.Given.BookingAsync(elsewhere, mentor.Id, morning + Duration.FromMinutes(555));

        var page = await person.GetAsync($"/offerings/{offering.Id}?date={morning.InUtc().Date:uuuu'-'MM'-'dd}");
        var offered = page.Document.QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value")!).ToList();

        var bookable = new List<string>();
        for (var start = morning; start < morning + Duration.FromHours(12); start += Duration.FromMinutes(5))
        {
            var step = await person.GetAsync($"/bookings/new?offering={offering.Id}&start={start}");
            step.Path.ShouldBeOneOf("/bookings/new", $"/offerings/{offering.Id}");
            if (step.Path == "/bookings/new")
            {
                bookable.Add(start.ToString());
            }
        }

        offered.ShouldNotBeEmpty();
        bookable.ShouldBe(offered);

        // And the last of them really is booked.
        var form = await person.SubmitAsync(page, "/bookings", ("Form.Start", offered[^1]));
        (await person.DescribeAsync(form, "It does not compute.")).Text.ShouldContain("is booked");
    }
}
