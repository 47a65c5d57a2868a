using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>Two processes on one database: who signs in at one is known to the other, and no race is won on both.</summary>
public sealed class TwoNodesTests(TwoNodesTests.Running running) : IClassFixture<TwoNodesTests.Running>
{
    private const int People = 50;
    private const int Rounds = 20;

    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private MentorshipApp Office => running.Nodes.Office;

    private Given Given => Office.Given;

    [Fact]
    public async Task SignIn_OnOne_PostsOnTheOther()
    {
        var user = await Given.UserAsync();
        using var first = new Person(running.Nodes.AddressOf(0));
        await first.SignInAsync(user.Email!);
        var form = await first.GetAsync("/account/profile");
        using var second = first.At(running.Nodes.AddressOf(1));

        // The form of the one with its token, sent to the other.
        var page = await second.PostAsync(
            new FormToken(form.ValueOf("__RequestVerificationToken")), "/account/profile", ("Form.Name", "Ada King"), ("Form.TimeZone", "Europe/London"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        (await first.GetAsync("/account/profile")).ValueOf("Form.Name").ShouldBe("Ada King");
    }

    [Fact]
    public async Task Start_BothAtOnceOnANewDatabase_HaveOneKey()
    {
        await using var db = Office.CreateContext();

        (await db.DataProtectionKeys.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Take_OnOne_IsSeenOnTheOther()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var (_, person) = await Given.SignedInAsync();
        using var first = person.At(running.Nodes.AddressOf(0));
        using var second = person.At(running.Nodes.AddressOf(1));

        var details = await first.TakeAsync(offering.Id, Ten);

        (await second.GetAsync(details.Path)).Text.ShouldContain("We keep this time for you");
        (await second.DescribeAsync(details, "My engine does not compute.")).Text.ShouldContain("is booked");
    }

    [Fact]
    public async Task Take_FiftyPeopleTwentyRounds_OneWinsEachAndTheLosersLeaveNoTrace()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var racers = await RacersAsync(People);

        for (var round = 0; round < Rounds; round++)
        {
            // The same start for all, or one of three half hours apart, of which no two fit.
            var (ten, spread) = (Ten + Duration.FromDays(round), round % 2 == 0 ? 1 : 3);

            var answers = await RaceAsync(racers, racer => TakeAsync(racer, offering.Id, ten + Duration.FromMinutes(30 * (racer.Number % spread))));

            var (winner, won) = answers.Where(answer => answer.Page.Status == HttpStatusCode.OK).ShouldHaveSingleItem($"round {round}");
            won.Text.ShouldContain("We keep this time for you");
            foreach (var (_, page) in answers.Where(answer => answer.Racer != winner))
            {
                page.Status.ShouldBe(HttpStatusCode.Conflict);
                page.Text.ShouldContain("Someone else has that time.");
                page.TextsOf(".time-option").Count.ShouldBe(3);
            }

            await using var db = Office.CreateContext();
            var rows = await db.Bookings.AsNoTracking().Where(booking => booking.OfferingId == offering.Id).ToListAsync();
            rows.Count.ShouldBe(round + 1);
            rows.Where(booking => booking.Status == BookingStatus.Held).ShouldHaveSingleItem().MenteeId.ShouldBe(winner.UserId);
            (await db.BookingEvents.CountAsync(line => db.Bookings.Any(booking => booking.Id == line.BookingId && booking.OfferingId == offering.Id)))
                .ShouldBe((2 * round) + 1);
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
            await winner.Person.PostAsync(winner.Token, $"/bookings/{won.BookingId()}/release");
        }
    }

    [Fact]
    public async Task Take_TwoADay_TwoOfTwentyPeopleHaveOne()
    {
        var rules = new OfferingRules { NoticeHours = 0, SessionsPerDay = 2, GridMinutes = 15, BufferBeforeMinutes = 0, BufferAfterMinutes = 0 };
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, minutes: 15, rules: rules);

        var answers = await RaceAsync(
            await RacersAsync(20), racer => TakeAsync(racer, offering.Id, Ten + Duration.FromMinutes(15 * racer.Number)));

        answers.Count(answer => answer.Page.Status == HttpStatusCode.OK).ShouldBe(2);
        foreach (var (_, page) in answers.Where(answer => answer.Page.Status != HttpStatusCode.OK))
        {
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Text.ShouldContain("The mentor has no more sessions that day.");
        }

        await using var db = Office.CreateContext();
        (await db.Bookings.CountAsync(booking => booking.OfferingId == offering.Id)).ShouldBe(2);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Take_MemberOfTwoAWeek_HasOneHoldAndNoThirdSession()
    {
        var offerings = new List<Guid>();
        for (var number = 0; number < 10; number++)
        {
            offerings.Add((await Given.OfferingAsync((await Given.MentorAsync()).Id, change: description => description with { IsIncluded = true })).Id);
        }

        var member = (await RacersAsync(1))[0];
        await using var db = Office.CreateContext();
        db.Memberships.Add(Membership.Start(member.UserId, 2, TestClock.Usual));
        await db.SaveChangesAsync();
        using var other = member.Person.At(running.Nodes.AddressOf(1));
        var tabs = offerings.Select((offering, number) => (Tab: member with { Number = number, Person = number % 2 == 0 ? member.Person : other }, offering));

        var answers = await RaceAsync(tabs, tab => TakeAsync(tab.Tab, tab.offering, Ten + Duration.FromHours(tab.Tab.Number / 2)));

        answers.ShouldContain(answer => answer.Page.Status == HttpStatusCode.OK);
        answers.ShouldAllBe(answer => (int)answer.Page.Status < 500);
        (await db.Bookings.CountAsync(booking => booking.MenteeId == member.UserId && booking.Status == BookingStatus.Held)).ShouldBe(1);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();

        for (var number = 0; number < 2; number++)
        {
            var booked = await other.BookAsync(offerings[number], Ten + Duration.FromDays(1) + Duration.FromHours(2 * number));
            booked.Text.ShouldContain("is booked");
        }

        var third = await other.TakeAsync(offerings[2], Ten + Duration.FromDays(1) + Duration.FromHours(4));
        third.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        third.Text.ShouldContain("Your included sessions of that week are used up.");
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    private static Task<Page> TakeAsync(Racer racer, Guid offeringId, Instant start) =>
        racer.Person.PostAsync(racer.Token, "/bookings", ("Form.OfferingId", offeringId.ToString()), ("Form.Start", start.ToString()));

    /// <summary>People who are signed in, on either node by turns.</summary>
    private async Task<IReadOnlyList<Racer>> RacersAsync(int count)
    {
        var racers = new List<Racer>();
        for (var number = 0; number < count; number++)
        {
            var (user, person) = await Given.SignedInAsync($"Racer {number}");
            racers.Add(new(number, user.Id, person.At(running.Nodes.AddressOf(number % 2)), await person.TokenAsync()));
        }

        return racers;
    }

    /// <summary>Behind a barrier, all do it.</summary>
    private static async Task<IReadOnlyList<(T Racer, Page Page)>> RaceAsync<T>(IEnumerable<T> racers, Func<T, Task<Page>> deed)
    {
        var barrier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var going = racers.Select(async racer =>
        {
            await barrier.Task;
            return (racer, await deed(racer));
        }).ToList();
        barrier.SetResult();
        return await Task.WhenAll(going);
    }

    private sealed record Racer(int Number, Guid UserId, Person Person, FormToken Token);

    /// <summary>The two nodes for the tests of this class.</summary>
    public sealed class Running(DatabaseFixture databases) : IAsyncLifetime
    {
        internal Nodes Nodes { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Nodes = await Nodes.StartAsync(databases, TestClock.Usual);

        public ValueTask DisposeAsync() => Nodes.DisposeAsync();
    }
}
