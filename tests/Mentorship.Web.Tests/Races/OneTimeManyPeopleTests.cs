using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>Many people take one time at the same moment, over real HTTP.</summary>
public sealed class OneTimeManyPeopleTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int People = 50;
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public async Task Take_FiftyPeopleOneTime_OneWinsAndTheOthersAreOfferedTheNearest()
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id);

        var answers = await TakeAsync(offering.Id, _ => Ten);

        var winner = answers.Where(page => page.Status == HttpStatusCode.OK).ShouldHaveSingleItem();
        winner.Text.ShouldContain("We keep this time for you until 08:05:00");
        foreach (var loser in answers.Where(page => page != winner))
        {
            loser.Status.ShouldBe(HttpStatusCode.Conflict);
            loser.Text.ShouldContain("Someone else has that time.");
            loser.TextsOf(".time-option").Count.ShouldBe(3);
        }

        await ShouldBeSoundAsync(offering.Id, holds: 1);
    }

    [Fact]
    public async Task Save_FiftyPeopleWhoseTimeIsLost_OneIsBookedAndTheOthersKeepWhatTheyWrote()
    {
        const string topic = "Everyone wants this very hour.";
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id);
        var racers = new List<(Person Person, Page Details)>();
        for (var number = 0; number < People; number++)
        {
            // Each takes it and gives it back, and goes on from the page as it was.
            var (_, person) = await fixture.App.Given.SignedInAsync($"Racer {number}");
            var details = await person.TakeAsync(offering.Id, Ten);
            details.Status.ShouldBe(HttpStatusCode.OK);
            await person.PostAsync($"/bookings/{details.BookingId()}/release");
            racers.Add((person, details));
        }

        var answers = await RaceAsync(racers, racer => racer.Person.DescribeAsync(racer.Details, topic));

        answers.Where(page => page.Status == HttpStatusCode.OK).ShouldHaveSingleItem().Text.ShouldContain("is booked");
        foreach (var loser in answers.Where(page => page.Status != HttpStatusCode.OK))
        {
            loser.Status.ShouldBe(HttpStatusCode.Conflict);
            loser.ValueOf("Form.Topic").ShouldBe(topic);
            loser.TextsOf(".time-option").Count.ShouldBe(3);
        }

        await using var db = fixture.App.CreateContext();
        (await db.Bookings.SingleAsync(booking => booking.OfferingId == offering.Id && booking.Status != BookingStatus.Expired))
            .Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Take_FiftyPeopleOverlappingTimes_NoTwoHoldsOverlap()
    {
        var offering = await fixture.App.Given.OfferingAsync(
            (await fixture.App.Given.MentorAsync()).Id, rules: new() { NoticeHours = 0, SessionsPerDay = 24 });

        // Every half hour from 10:00 to 12:00, for sessions of an hour with breaks: at most two fit.
        var answers = await TakeAsync(offering.Id, number => Ten + Duration.FromMinutes(30 * (number % 5)));

        var held = answers.Count(page => page.Status == HttpStatusCode.OK);
        held.ShouldBeInRange(1, 2);
        answers.Count(page => page.Status == HttpStatusCode.Conflict).ShouldBe(People - held);
        await ShouldBeSoundAsync(offering.Id, held);
    }

    [Fact]
    public async Task Take_OnePersonManyTabs_HasOneHold()
    {
        var offerings = new List<Guid>();
        foreach (var name in new[] { "George Boole", "Mary Everest", "Charles Babbage" })
        {
            offerings.Add((await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync(name)).Id)).Id);
        }

        var user = await fixture.App.Given.UserAsync();
        var tabs = new List<(Person Person, int Number)>();
        for (var number = 0; number < 12; number++)
        {
            tabs.Add((await fixture.App.Given.SignInAsync(user), number));
        }

        var answers = await RaceAsync(tabs, tab => tab.Person.TakeAsync(offerings[tab.Number % 3], Ten + Duration.FromHours(tab.Number % 2)));

        answers.ShouldAllBe(page => page.Status == HttpStatusCode.OK || page.Status == HttpStatusCode.Conflict);
        await using var db = fixture.App.CreateContext();
        var hold = await db.Bookings.SingleAsync(booking => booking.MenteeId == user.Id && booking.Status == BookingStatus.Held);
        (await db.SlotClaims.Where(claim => claim.PersonId == user.Id).Select(claim => claim.BookingId).Distinct().SingleAsync()).ShouldBe(hold.Id);
    }

    [Fact]
    public async Task Cancel_BothSidesAtOnce_OneCancelsAndTheOtherIsTold()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var mentee = await fixture.App.Given.UserAsync();
        var booking = await fixture.App.Given.BookingAsync(offering, mentee.Id, Ten);
        var path = $"/bookings/{booking.Id}/cancellation";
        var sides = new[] { await fixture.App.Given.SignInAsync(mentor), await fixture.App.Given.SignInAsync(mentee) };
        var forms = await Task.WhenAll(sides.Select(person => person.GetAsync(path)));

        var answers = await Task.WhenAll(sides.Zip(forms, (person, form) => person.SubmitAsync(form, path, ("Form.Category", "Ill"), ("Form.Reason", "Something came up."))));

        answers.Count(page => page.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Single(page => page.Status != HttpStatusCode.OK).Status
            .ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
        await using var db = fixture.App.CreateContext();
        (await db.BookingEvents.CountAsync(line => line.BookingId == booking.Id && line.Kind == BookingEventKind.Cancelled)).ShouldBe(1);
        (await db.SlotClaims.AnyAsync(claim => claim.BookingId == booking.Id)).ShouldBeFalse();
    }

    /// <summary>Everyone takes their time.</summary>
    private async Task<IReadOnlyList<Page>> TakeAsync(Guid offeringId, Func<int, Instant> startOf)
    {
        var racers = new List<(Person Person, int Number)>();
        for (var number = 0; number < People; number++)
        {
            racers.Add(((await fixture.App.Given.SignedInAsync($"Racer {number}")).Person, number));
        }

        return await RaceAsync(racers, racer => racer.Person.TakeAsync(offeringId, startOf(racer.Number)));
    }

    /// <summary>Behind a barrier, all do it.</summary>
    private static async Task<IReadOnlyList<Page>> RaceAsync<T>(IEnumerable<T> racers, Func<T, Task<Page>> deed)
    {
        var barrier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = racers.Select(async racer =>
        {
            await barrier.Task;
            return await deed(racer);
        }).ToList();
        barrier.SetResult();
        return await Task.WhenAll(running);
    }

    /// <summary>As many holds as were won, each with all its claims, and no trace of the losers.</summary>
    private async Task ShouldBeSoundAsync(Guid offeringId, int holds)
    {
        await using var db = fixture.App.CreateContext();
        var rows = await db.Bookings.Where(booking => booking.OfferingId == offeringId).OrderBy(booking => booking.StartsAt).ToListAsync();
        rows.Count.ShouldBe(holds);
        rows.ShouldAllBe(booking => booking.Status == BookingStatus.Held);
        foreach (var (earlier, later) in rows.Zip(rows.Skip(1)))
        {
            (earlier.EndsAt + Duration.FromMinutes(earlier.BufferAfterMinutes))
                .ShouldBeLessThanOrEqualTo(later.StartsAt - Duration.FromMinutes(later.BufferBeforeMinutes));
        }

        var mentorId = (await db.Offerings.SingleAsync(offering => offering.Id == offeringId)).MentorId;
        var expected = rows.SelectMany(SlotClaim.For).Count(claim => claim.PersonId == mentorId);
        (await db.SlotClaims.CountAsync(claim => claim.PersonId == mentorId)).ShouldBe(expected);
        (await db.BookingEvents.CountAsync(line => db.Bookings.Any(booking => booking.Id == line.BookingId && booking.OfferingId == offeringId)))
            .ShouldBe(holds);
    }
}
