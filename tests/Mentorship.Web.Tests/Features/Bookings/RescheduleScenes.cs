using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>A mentee in London and a mentor in Berlin with a session, or a request for one, on Thursday.</summary>
public abstract class RescheduleScenes(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Thursday 5 March 2026, 10:00 in Berlin; and the Friday at 14:00.
    protected static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);
    protected static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 13, 0);
    protected static readonly Instant Saturday = Instant.FromUtc(2026, 3, 7, 13, 0);

    protected MentorshipApp App => fixture.App;

    protected async Task<Scene> SceneAsync(Money? price = null, OfferingRules? rules = null, BookingMode mode = BookingMode.Instant)
    {
        App.Clock.MoveTo(TestClock.Usual);
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(
            mentor.Id, price: price, rules: rules, change: description => description with { Mode = mode });
        var (mentee, person) = await App.Given.SignedInAsync();
        var id = price is null
            ? await App.Given.BookedAsync(offering, mentee.Id, Ten)
            : await App.Given.PaidAsync(offering, mentee.Id, Ten);
        return new(offering, id, mentee.Id, await App.Given.SignInAsync(mentor), person);
    }

    protected async Task<Booking> BookingAsync(Scene scene)
    {
        await using var db = App.CreateContext();
        return await db.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == scene.Id);
    }

    protected async Task SoundAsync()
    {
        await using var db = App.CreateContext();
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    protected sealed record Scene(Offering Offering, Guid Id, Guid MenteeId, Person Mentor, Person Mentee);
}
