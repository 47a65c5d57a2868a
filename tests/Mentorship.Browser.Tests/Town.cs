using Mentorship.Core.Availability;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Browser.Tests;

/// <summary>Who looks at a page.</summary>
public enum Who
{
    Visitor,
    Mentee,
    Member,
    NewMentor,
    Mentor,
    Admin,
}

/// <summary>A site with something on each page.</summary>
public sealed class Town(TestDatabases databases) : SiteFixture(databases)
{
    private readonly Dictionary<Who, User> _people = [];
    private readonly Dictionary<string, string> _names = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var given = App.Given;
        var mentor = _people[Who.Mentor] = await given.MentorAsync("Charles Babbage", "Europe/London");
        var mentee = _people[Who.Mentee] = await given.UserAsync();
        var (admin, person) = await given.AdminAsync();
        person.Dispose();
        _people[Who.Admin] = admin;
        var newMentor = _people[Who.NewMentor] = await given.UserAsync("Mary Somerville");

        var offering = await given.OfferingAsync(
            mentor.Id, "An hour about engines, and about a title that is as long as titles become when nobody stops them");
        await given.OfferingAsync(mentor.Id, "A draft", publish: false);
        var archived = await given.OfferingAsync(mentor.Id, "Put away", publish: false);
        var half = await given.OfferingAsync(mentor.Id, "Half an hour", new(50_00, Core.Common.Currencies.Usd), minutes: 30);
        var request = await given.OfferingAsync(
            mentor.Id, "Sessions on request", new(80_00, Core.Common.Currencies.Usd), change: description => description with
            {
                Lengths = [new(30, new(45_00, Core.Common.Currencies.Usd)), new(60, new(80_00, Core.Common.Currencies.Usd))],
                Mode = BookingMode.Request,
                MeetingTypes = MeetingTypes.Video | MeetingTypes.InPerson,
                Place = "Analytical House, 1 Dorset Street, London",
                Preparation = "Bring a drawing of your engine, and the question that keeps you from sleeping.",
            });
        var asked = await given.BookingAsync(request, mentee.Id, Instant.FromUtc(2026, 3, 9, 9, 0));
        var held = await given.HoldAsync(request, mentee.Id, Instant.FromUtc(2026, 3, 10, 9, 0));
        var upcoming = await given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 5, 9, 0));
        var cancelled = await given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 6, 9, 0));

        var moved = await given.BookedAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 12, 10, 0));
        await given.AskedToMoveAsync(moved, Core.Policies.Party.Mentor, Instant.FromUtc(2026, 3, 13, 10, 0), "I am asked to stand in for a colleague that morning.");
        var asking = await given.BookedAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 16, 10, 0));
        await given.AskedToMoveAsync(asking, Core.Policies.Party.Mentee, Instant.FromUtc(2026, 3, 17, 10, 0), "My train is late.");

        var onRequest = await given.OfferingAsync(mentor.Id, "An hour on request", change: description => description with { Mode = BookingMode.Request });
        var answered = await given.BookedAsync(onRequest, mentee.Id, Instant.FromUtc(2026, 3, 18, 10, 0));
        await given.CounteredAsync(answered, Core.Policies.Party.Mentor, Instant.FromUtc(2026, 3, 19, 10, 0), "I teach on Wednesdays until five.");
        var proposed = await given.BookedAsync(onRequest, mentee.Id, Instant.FromUtc(2026, 3, 20, 10, 0));
        await given.CounteredAsync(proposed, Core.Policies.Party.Mentor, Instant.FromUtc(2026, 3, 21, 10, 0));
        await given.CounteredAsync(proposed, Core.Policies.Party.Mentee, Instant.FromUtc(2026, 3, 21, 13, 0), "Rather after lunch.");
        _names["{answered}"] = answered.ToString();
        _names["{proposed}"] = proposed.ToString();

        await given.ReviewAsync(upcoming, 4, "My engine computes.");
        await PayAsync(half);
        var included = await MembershipAsync(given);
        await EndAsync(given, offering, half);

        await using var db = App.CreateContext();
        db.MentorProfiles.Add(NewProfile(newMentor));
        db.CalendarFeeds.AddRange(
            Calendar(mentor, "Work", feed => feed.Succeed("", TestClock.Usual, TestClock.Usual)),
            Calendar(mentor, "Family and everything else that happens at home", feed => feed.Fail(CalendarFailure.NotAllowed.Words(), TestClock.Usual, TestClock.Usual)));
        db.Attach(cancelled).Entity.Cancel(Core.Policies.Party.Mentee, new(CancellationReason.Ill, "My engine is broken."), TestClock.Usual);
        var course = await given.CourseAsync(mentor.Id, "Engines from the first cog to the last, for whoever has a year and a workshop of their own");
        db.Enrolments.Add(Core.Courses.Enrolment.Of(course.Id, _people[Who.Member].Id, TestClock.Usual));
        (await db.Offerings.SingleAsync(row => row.Id == archived.Id)).Archive();
        db.Favourites.Add(Favourite.Save(mentee.Id, mentor.Id, TestClock.Usual));
        await db.SaveChangesAsync();
        await given.EnrolmentAsync(course, mentee.Id, done: 2);
        for (var number = 1; number <= 4; number++)
        {
            await given.OfferingAsync(mentor.Id, $"After the last cog, part {number}", change: description => description with { CourseId = course.Id });
        }

        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshAsync([mentor.Id]);
        }

        var choice = Core.Notifications.MailChoice.For(mentee.Id);
        db.MailChoices.Add(choice);
        await db.SaveChangesAsync();
        _names["{key}"] = choice.Key;
        _names["{slug}"] = course.Slug;

        _names["{course}"] = course.Id.ToString();
        _names["{archived}"] = archived.Id.ToString();
        _names["{offering}"] = offering.Id.ToString();
        _names["{included}"] = included.Id.ToString();
        _names["{asked}"] = asked.Id.ToString();
        _names["{held}"] = held.Id.ToString();
        _names["{request}"] = request.Id.ToString();
        _names["{upcoming}"] = upcoming.Id.ToString();
        _names["{moved}"] = moved.ToString();
        _names["{asking}"] = asking.ToString();
        _names["{cancelled}"] = cancelled.Id.ToString();
        _names["{mentee}"] = mentee.Id.ToString();
        _names["{member}"] = _people[Who.Member].Id.ToString();
        _names["{mentor}"] = (await db.MentorProfiles.FindAsync(mentor.Id))!.Slug;
    }

    /// <summary>A member whose week is used up, though it was given back once.</summary>
    private async Task<Offering> MembershipAsync(Given given)
    {
        var member = _people[Who.Member] = await given.UserAsync("Dorothy Vaughan", "Europe/Berlin");
        await given.MembershipAsync(member.Id, 1);
        var included = await given.IncludedOfferingAsync(
            (await given.MentorAsync("Joan Clarke")).Id, "An hour about ciphers", new(60_00, Core.Common.Currencies.Usd));
        await given.BookedAsync(included, member.Id, Instant.FromUtc(2026, 3, 3, 9, 0));
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ResetAllowance>().RunAsync(
                member.Id, _people[Who.Admin].Id, "The line was so bad that nothing came of the session.", TestClock.Usual, CancellationToken.None);
        }

        await given.BookedAsync(included, member.Id, Instant.FromUtc(2026, 3, 5, 9, 0));
        return included;
    }

    /// <summary>Sessions that have begun, and that are over in every way there is.</summary>
    private async Task EndAsync(Given given, Offering free, Offering paid)
    {
        var member = _people[Who.Member].Id;
        var begun = TestClock.Usual - Duration.FromMinutes(15);
        _names["{begun}"] = (await given.BookingAsync(free, member, begun)).Id.ToString();
        _names["{over}"] = (await given.CompletedAsync(free, member, begun - Duration.FromDays(1))).ToString();
        var rated = await given.BookingAsync(free, member, begun - Duration.FromDays(2));
        var missed = await given.BookingAsync(paid, member, begun - Duration.FromHours(4));
        var disputed = await given.BookingAsync(paid, member, begun - Duration.FromHours(6));
        await given.ReviewAsync(rated, 3, "My engine computes, though not what I wanted it to.");
        await using var db = App.CreateContext();
        db.Attach(rated).Entity.Complete(null, rated.EndsAt);
        foreach (var absent in new[] { missed, disputed })
        {
            db.Attach(absent).Entity.ReportNoShow(Core.Policies.Party.Mentor, absent.EndsAt);
        }

        disputed.DisputeNoShow(Core.Policies.Party.Mentor, "I waited in the room for half an hour, and wrote two mails.", TestClock.Usual);
        await db.SaveChangesAsync();
        foreach (var (name, booking) in new[] { ("{rated}", rated), ("{missed}", missed), ("{disputed}", disputed) })
        {
            _names[name] = booking.Id.ToString();
        }
    }

    public User? PersonOf(Who who) => _people.GetValueOrDefault(who);

    public string AddressOf(string pattern) =>
        _names.Aggregate(pattern, (address, name) => address.Replace(name.Key, name.Value, StringComparison.Ordinal));

    /// <summary>Money that is pending, available and given back, and a trouble of each kind.</summary>
    private async Task PayAsync(Offering offering)
    {
        var payer = await App.Given.UserAsync("Luigi Menabrea");
        await App.Given.PaidAsync(offering, payer.Id, Instant.FromUtc(2026, 3, 11, 9, 0));
        var late = await App.Given.PaidAsync(offering, payer.Id, Instant.FromUtc(2026, 3, 2, 15, 0));
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CancelBooking>()
                .RunAsync(late, Core.Policies.Party.Mentee, new(CancellationReason.Ill, "My engine is broken."), TestClock.Usual, CancellationToken.None);
        }

        _names["{late}"] = late.ToString();

        var wrong = await App.Given.PaymentAsync(offering, payer.Id, Instant.FromUtc(2026, 3, 12, 9, 0));
        await using var db = App.CreateContext();
        db.Attach(wrong).Entity.SetAside("4900 minor units of USD was paid, and $50 was asked for.");
        (await db.Refunds.SingleAsync()).Answered(new(GatewayRefundState.Failed, null), TestClock.Usual);
        db.ProviderEvents.Add(ProviderEvent.Of(
            "mock", "mock_evt_0123456789abcdef0123456789abcdef", null, "It is about mock_of_another_shop, which is no payment of ours.", TestClock.Usual));
        await db.SaveChangesAsync();
    }

    private static CalendarFeed Calendar(User mentor, string name, Action<CalendarFeed> deed)
    {
        var feed = CalendarFeed.Add(mentor.Id, name, new("https://calendar.example.com/ical/private-0123456789/basic.ics"), TestClock.Usual);
        deed(feed);
        return feed;
    }

    private static MentorProfile NewProfile(User user)
    {
        var profile = MentorProfile.For(user, "mary-somerville", TestClock.Usual);
        profile.Describe("Astronomer", "", "I look at the sky.", ["Stars"], 20);
        return profile;
    }
}

/// <summary>Tests that visit the town.</summary>
public abstract class TownJourney(BrowserFixture browser, Town town) : Journey(browser, town), IClassFixture<Town>
{
    /// <param name="who">Who looks.</param>
    /// <param name="pattern">An address with names in braces for what the town has.</param>
    /// <param name="width">The window's, in pixels.</param>
    protected async Task<Visitor> OpenAsync(Who who, string pattern, int width)
    {
        var visitor = await ComeAsync(who, width);
        await visitor.OpenAsync(AddressOf(pattern));
        return visitor;
    }

    /// <summary>Somebody who has not opened anything yet.</summary>
    protected async Task<Visitor> ComeAsync(Who who, int width = 1280) => town.PersonOf(who) is { } user
        ? await SignedInAsync(user, new() { Width = width })
        : await VisitorAsync(new() { Width = width });

    protected string AddressOf(string pattern) => town.AddressOf(pattern);
}
