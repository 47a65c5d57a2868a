using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Allowances;

/// <summary>What a member can book of a week, after it was used, reset or its limit changed.</summary>
public sealed class AllowanceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly LocalDate Week = new(2026, 3, 2);

    // Tuesday 3 March 2026, ten in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private readonly MentorshipApp _app = fixture.App;

    [Fact]
    public async Task Reset_UsedUpWeek_GivesTheFullLimitAndTheBookingStepLetsItThrough()
    {
        var (member, person, offering) = await MemberAsync(limit: 2);
        await BookAsync(offering, member, 2);
        (await person.TakeAsync(offering.Id, Ten + Duration.FromHours(4))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var admin = await _app.Given.UserAsync("Grace Hopper");

        (await ResetAsync(member, admin.Id)).ShouldBe(2);

        (await AllowanceAsync(member)).ShouldSatisfyAllConditions(
            allowance => allowance.LeftIn(Week).ShouldBe(2),
            allowance => allowance.TotalIn(Week).ShouldBe(4),
            allowance => allowance.LeftIn(Week.PlusWeeks(1)).ShouldBe(2));
        (await person.BookAsync(offering.Id, Ten + Duration.FromHours(4))).Text.ShouldContain("is booked");
        await using var db = _app.CreateContext();
        (await db.AllowanceEntries.SingleAsync(entry => entry.MemberId == member && entry.Kind == AllowanceEntryKind.Reset))
            .ShouldSatisfyAllConditions(
                entry => entry.Sessions.ShouldBe(2),
                entry => entry.ActorId.ShouldBe(admin.Id),
                entry => entry.Reason.ShouldBe("The mentor was unwell."),
                entry => entry.Week.ShouldBe(Week));
    }

    [Fact]
    public async Task Reset_TwiceOrNothingUsed_GivesNoMore()
    {
        var (member, _, offering) = await MemberAsync(limit: 2);
        var admin = await _app.Given.UserAsync();
        (await ResetAsync(member, admin.Id)).ShouldBe(0);
        await BookAsync(offering, member, 1);

        (await ResetAsync(member, admin.Id)).ShouldBe(1);
        (await ResetAsync(member, admin.Id)).ShouldBe(0);
        await BookAsync(offering, member, 1, from: 2);
        (await ResetAsync(member, admin.Id)).ShouldBe(1);

        (await AllowanceAsync(member)).LeftIn(Week).ShouldBe(2);
    }

    [Fact]
    public async Task Reset_ManyAdminsAtOnce_GivesOnce()
    {
        var (member, _, offering) = await MemberAsync(limit: 3);
        await BookAsync(offering, member, 3);
        var admins = new List<Guid>();
        for (var number = 0; number < 10; number++)
        {
            admins.Add((await _app.Given.UserAsync()).Id);
        }

        var given = await Task.WhenAll(admins.Select(admin => ResetAsync(member, admin)));

        given.Where(sessions => sessions > 0).ShouldBe([3]);
        (await AllowanceAsync(member)).LeftIn(Week).ShouldBe(3);
    }

    [Fact]
    public async Task Reset_NoActiveMember_IsToldApart()
    {
        var (member, _, _) = await MemberAsync(limit: 1);
        var admin = await _app.Given.UserAsync();
        await ChangeAsync(change => change.PauseAsync(member, admin.Id, "On leave.", TestClock.Usual, CancellationToken.None));

        (await ResetAsync(member, admin.Id)).ShouldBeNull();
        (await ResetAsync(admin.Id, admin.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Take_LimitWasLowered_CountsWhatIsBookedWhateverItsPlace()
    {
        var (member, person, offering) = await MemberAsync(limit: 3);
        var booked = await BookAsync(offering, member, 3);
        var admin = await _app.Given.UserAsync();

        await ChangeAsync(change => change.ChangeLimitAsync(member, 1, admin.Id, "As agreed.", TestClock.Usual, CancellationToken.None));

        // Nothing is cancelled; the first two are given back, and the third has place three of a limit of one.
        (await AllowanceAsync(member)).LeftIn(Week).ShouldBe(0);
        await _app.Given.CancelledAsync(booked[0]);
        await _app.Given.CancelledAsync(booked[1]);
        await using var db = _app.CreateContext();
        (await db.AllowanceClaims.SingleAsync(claim => claim.MemberId == member)).Ordinal.ShouldBe(3);
        (await person.TakeAsync(offering.Id, Ten)).Text.ShouldContain("Your included sessions of that week are used up.");
        (await TakeUncheckedAsync(offering, member, Ten)).ShouldBeFalse();

        await ChangeAsync(change => change.ChangeLimitAsync(member, 2, admin.Id, "One more.", TestClock.Usual, CancellationToken.None));
        (await person.BookAsync(offering.Id, Ten)).Text.ShouldContain("is booked");
        (await TakeUncheckedAsync(offering, member, Ten + Duration.FromHours(6))).ShouldBeFalse();
    }

    [Fact]
    public async Task Move_WithinTheWeek_KeepsItsPlace()
    {
        var (member, _, offering) = await MemberAsync(limit: 1);
        var booking = (await BookAsync(offering, member, 1))[0];

        (await MoveAsync(booking, Ten + Duration.FromDays(5), member)).ShouldBeTrue();

        (await AllowanceAsync(member)).UsedIn(Week).ShouldBe(1);
        await using var db = _app.CreateContext();
        (await db.AllowanceEntries.CountAsync(entry => entry.BookingId == booking)).ShouldBe(1);
    }

    [Fact]
    public async Task Move_IntoAnotherWeek_TakesOneThereAndGivesTheOldOneBack()
    {
        var (member, _, offering) = await MemberAsync(limit: 1);
        var booking = (await BookAsync(offering, member, 1))[0];

        (await MoveAsync(booking, Ten + Duration.FromDays(7), member)).ShouldBeTrue();

        (await AllowanceAsync(member)).ShouldSatisfyAllConditions(
            allowance => allowance.LeftIn(Week).ShouldBe(1),
            allowance => allowance.LeftIn(Week.PlusWeeks(1)).ShouldBe(0));
        await using var db = _app.CreateContext();
        (await db.AllowanceEntries.Where(entry => entry.BookingId == booking).Select(entry => new { entry.Kind, entry.Week }).ToListAsync())
            .ShouldBe(
                [
                    new { Kind = AllowanceEntryKind.Used, Week },
                    new { Kind = AllowanceEntryKind.GivenBack, Week },
                    new { Kind = AllowanceEntryKind.Used, Week = Week.PlusWeeks(1) },
                ],
                ignoreOrder: true);
    }

    [Fact]
    public async Task Move_IntoAUsedUpWeek_IsRefusedAndChangesNothing()
    {
        var (member, _, offering) = await MemberAsync(limit: 1);
        var booking = (await BookAsync(offering, member, 1))[0];
        await BookAsync(offering, member, 1, from: 7 * 24);

        (await MoveAsync(booking, Ten + Duration.FromDays(8), member)).ShouldBeFalse();

        await using var db = _app.CreateContext();
        (await db.AllowanceClaims.SingleAsync(claim => claim.BookingId == booking)).Week.ShouldBe(Week);
    }

    private async Task<(Guid Member, Person Person, Offering Offering)> MemberAsync(int limit)
    {
        var (user, person) = await _app.Given.SignedInAsync("Mary Somerville", "Europe/Berlin");
        await _app.Given.MembershipAsync(user.Id, limit);
        return (user.Id, person, await _app.Given.IncludedOfferingAsync((await _app.Given.MentorAsync()).Id));
    }

    /// <summary>Books so many, two hours apart.</summary>
    private async Task<IReadOnlyList<Guid>> BookAsync(Offering offering, Guid member, int count, int from = 0)
    {
        var booked = new List<Guid>();
        for (var number = 0; number < count; number++)
        {
            var start = Ten + Duration.FromHours(from) + (Duration.FromHours(2) * number);
            booked.Add(await _app.Given.BookedAsync(offering, member, start));
        }

        return booked;
    }

    private async Task<int?> ResetAsync(Guid member, Guid admin)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ResetAllowance>()
            .RunAsync(member, admin, "The mentor was unwell.", TestClock.Usual, CancellationToken.None);
    }

    private async Task ChangeAsync(Func<ChangeMembership, Task<MembershipRefusal?>> deed)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        (await deed(scope.ServiceProvider.GetRequiredService<ChangeMembership>())).ShouldBeNull();
    }

    private async Task<WeeklyAllowance> AllowanceAsync(Guid member)
    {
        await using var db = _app.CreateContext();
        return (await db.ReadAllowanceAsync(member, Week, Week.PlusWeeks(1), movedId: null, CancellationToken.None)).ShouldNotBeNull();
    }

    /// <summary>Asks the claims themselves, as somebody does who was told that it is free a moment ago.</summary>
    private async Task<bool> TakeUncheckedAsync(Offering offering, Guid member, Instant start)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await using var db = _app.CreateContext();
        var row = await db.Offerings.AsNoTracking().Include(candidate => candidate.Mentor).SingleAsync(candidate => candidate.Id == offering.Id);
        var terms = BookingTerms.Of(row, 60, isIncluded: true, Core.Policies.SessionPolicy.Default);
        return await scope.ServiceProvider.GetRequiredService<BookingClaims>()
            .TakeAsync(Booking.Hold(terms, member, start, TestClock.Usual), row, CancellationToken.None);
    }

    /// <summary>Moves a session as a rescheduling would: its times in the row, its allowance by the claims.</summary>
    private async Task<bool> MoveAsync(Guid bookingId, Instant start, Guid actor)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Core.Data.MentorshipDbContext>();
        return await db.TryKeepAsync(
            async token =>
            {
                await db.Bookings.Where(row => row.Id == bookingId).ExecuteUpdateAsync(
                    row => row.SetProperty(booking => booking.StartsAt, start).SetProperty(booking => booking.EndsAt, start + Duration.FromHours(1)), token);
                var booking = await db.Bookings.SingleAsync(row => row.Id == bookingId, token);
                var isMoved = await scope.ServiceProvider.GetRequiredService<BookingClaims>().MoveAllowanceAsync(booking, actor, TestClock.Usual, token);
                await db.SaveChangesAsync(token);
                return isMoved;
            },
            _ => Task.FromResult(false),
            CancellationToken.None);
    }
}
