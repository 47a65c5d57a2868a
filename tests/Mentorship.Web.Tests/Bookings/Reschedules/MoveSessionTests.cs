using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Reschedules;

/// <summary>What a move claims and gives back, and what it does not touch.</summary>
public sealed class MoveSessionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Wednesday 11 March 2026, 10:00 in Berlin; the same week; the week after.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 11, 9, 0);
    private static readonly Instant SameWeek = Ten + Duration.FromDays(1);
    private static readonly Instant NextWeek = Ten + Duration.FromDays(7);

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Accept_IncludedWithinItsWeek_KeepsItsPlaceThoughTheWeekIsFull()
    {
        var (id, _, _) = await IncludedAsync(limit: 1);
        var before = await AllowanceOfAsync(id);

        (await MoveAsync(id, SameWeek)).ShouldBeNull();

        (await AllowanceOfAsync(id)).ShouldBe(before);
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_IncludedToAnotherWeek_TakesOneThereAndGivesItsOwnBack()
    {
        var (id, offering, member) = await IncludedAsync(limit: 1);

        (await MoveAsync(id, NextWeek)).ShouldBeNull();

        (await AllowanceOfAsync(id)).ShouldBe(AllowanceClaim.WeekOf(NextWeek));
        await App.Given.BookedAsync(offering, member.Id, Ten);
        await SoundAsync();
    }

    [Fact]
    public async Task Ask_IncludedToAWeekThatIsUsedUp_IsRefusedWithTheReason()
    {
        var (id, offering, member) = await IncludedAsync(limit: 1);
        await App.Given.BookedAsync(offering, member.Id, NextWeek);

        var refusal = await MoveAsync(id, NextWeek + Duration.FromHours(2));

        ReasonOf(refusal).ShouldBe(SlotRefusal.AllowanceUsedUp);
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_TheWeekIsUsedUpMeanwhile_IsRefusedAndNothingIsMoved()
    {
        var (id, offering, member) = await IncludedAsync(limit: 1);
        await App.Given.AskedToMoveAsync(id, Party.Mentee, NextWeek);
        await App.Given.BookedAsync(offering, member.Id, NextWeek + Duration.FromHours(2));

        ReasonOf(await AcceptAsync(id, Party.Mentor)).ShouldBe(SlotRefusal.AllowanceUsedUp);

        (await AllowanceOfAsync(id)).ShouldBe(AllowanceClaim.WeekOf(Ten));
        await SoundAsync();
    }

    [Fact]
    public async Task Ask_MembershipHasEnded_MovesWithinTheWeekOnly()
    {
        var (id, _, member) = await IncludedAsync(limit: 1);
        await using var db = App.CreateContext();
        await db.Memberships.Where(row => row.UserId == member.Id).ExecuteUpdateAsync(row => row.SetProperty(membership => membership.Status, MembershipStatus.Ended));

        ReasonOf(await MoveAsync(id, NextWeek)).ShouldBe(SlotRefusal.AllowanceUsedUp);
        (await MoveAsync(id, SameWeek)).ShouldBeNull();

        await db.Memberships.Where(row => row.UserId == member.Id).ExecuteUpdateAsync(row => row.SetProperty(membership => membership.Status, MembershipStatus.Active));
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_WithinAFullDay_KeepsItsPlaceInIt()
    {
        var rules = OfferingRules.For(60) with { NoticeHours = 0, SessionsPerDay = 1 };
        var (id, offering, _) = await BookedAsync(rules);
        var other = await App.Given.BookedAsync(offering, (await App.Given.UserAsync()).Id, SameWeek);

        (await MoveAsync(id, Ten + Duration.FromHours(1))).ShouldBeNull();

        ReasonOf(await MoveAsync(id, SameWeek + Duration.FromHours(2))).ShouldBe(SlotRefusal.DayFull);
        await App.Given.CancelledAsync(other);
        (await MoveAsync(id, SameWeek + Duration.FromHours(2))).ShouldBeNull();
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_ADeadHoldHasTheTime_IsMovedOverIt()
    {
        var (id, offering, _) = await BookedAsync();
        var other = await App.Given.UserAsync();
        await App.Given.AskedToMoveAsync(id, Party.Mentee, SameWeek);
        (await HoldAsync(offering, other.Id, SameWeek)).ShouldNotBeNull();
        ReasonOf(await AcceptAsync(id, Party.Mentor)).ShouldBe(SlotRefusal.Taken);

        App.Clock.MoveTo(TestClock.Usual + Duration.FromMinutes(5));
        (await AcceptAsync(id, Party.Mentor)).ShouldBeNull();

        await SoundAsync();
    }

    [Fact]
    public async Task Ask_TheMenteeHoldsTheTime_IsRefused()
    {
        var (id, offering, mentee) = await BookedAsync();
        (await HoldAsync(offering, mentee.Id, SameWeek)).ShouldNotBeNull();

        // Who books gives the hold back; who moves does not, and its claims would be in the way.
        ReasonOf(await MoveAsync(id, SameWeek)).ShouldBe(SlotRefusal.Taken);
    }

    [Fact]
    public async Task Accept_OfferingHasChanged_KeepsItsOwnLengthAndBuffers()
    {
        var (id, offering, _) = await BookedAsync();
        await using var db = App.CreateContext();
        var before = await db.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == id);
        await db.Offerings.Where(row => row.Id == offering.Id).ExecuteUpdateAsync(row => row.SetProperty(it => it.Rules.BufferAfterMinutes, 30));

        (await MoveAsync(id, SameWeek)).ShouldBeNull();

        var after = await db.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == id);
        (after.DurationMinutes, after.BufferBeforeMinutes, after.BufferAfterMinutes).ShouldBe((before.DurationMinutes, before.BufferBeforeMinutes, before.BufferAfterMinutes));
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_PausedOffering_IsMovedAllTheSame()
    {
        var (id, offering, _) = await BookedAsync();
        await using var db = App.CreateContext();
        await db.Offerings.Where(row => row.Id == offering.Id).ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, OfferingStatus.Paused));

        (await MoveAsync(id, SameWeek)).ShouldBeNull();
    }

    [Fact]
    public async Task Accept_MeetingWithAProvider_IsWantedAtTheNewTime()
    {
        App.Clock.MoveTo(TestClock.Usual);
        var mentor = await App.Given.MentorAsync();
        await App.Given.MeetsAtAsync(mentor, MeetingProvider.Zoom, "charles@example.com");
        var offering = await App.Given.OfferingAsync(mentor.Id);
        var id = await App.Given.BookedAsync(offering, (await App.Given.UserAsync()).Id, Ten);
        await using var db = App.CreateContext();
        (await db.Meetings.SingleAsync(meeting => meeting.BookingId == id)).Made("123", "https://zoom.example/j/123");
        await db.SaveChangesAsync();

        (await MoveAsync(id, SameWeek)).ShouldBeNull();

        var wanted = await db.Meetings.AsNoTracking().SingleAsync(meeting => meeting.BookingId == id);
        wanted.Status.ShouldBe(MeetingStatus.Wanted);
        wanted.DueAt.ShouldNotBeNull();
        wanted.ExternalId.ShouldBe("123");
    }

    [Fact]
    public async Task Accept_Paid_LeavesTheMoneyAlone()
    {
        App.Clock.MoveTo(TestClock.Usual);
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, price: new(20_00, Currencies.Usd));
        var id = await App.Given.PaidAsync(offering, (await App.Given.UserAsync()).Id, Ten);
        await using var db = App.CreateContext();
        var (before, lines) = (await db.Payments.AsNoTracking().SingleAsync(payment => payment.BookingId == id), await db.LedgerEntries.CountAsync());

        (await MoveAsync(id, SameWeek)).ShouldBeNull();

        var after = await db.Payments.AsNoTracking().SingleAsync(payment => payment.BookingId == id);
        (after.Status, after.AmountMinorUnits).ShouldBe((before.Status, before.AmountMinorUnits));
        (await db.LedgerEntries.CountAsync()).ShouldBe(lines);
        (await db.Refunds.CountAsync(refund => refund.PaymentId == after.Id)).ShouldBe(0);
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_TheFirstFreeTime_IsNotTheFirstFreeAnyMore()
    {
        var (id, offering, _) = await BookedAsync();
        await using var db = App.CreateContext();
        var next = (await db.Offerings.AsNoTracking().SingleAsync(row => row.Id == offering.Id)).NextAvailableAt!.Value;

        (await MoveAsync(id, next)).ShouldBeNull();

        (await db.Offerings.AsNoTracking().SingleAsync(row => row.Id == offering.Id)).NextAvailableAt!.Value.ShouldBeGreaterThan(next);
    }

    private async Task<RescheduleRefusal?> MoveAsync(Guid id, Instant start)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MoveSession>()
                .AskAsync(id, Party.Mentor, start, "", App.Clock.GetCurrentInstant(), CancellationToken.None)
            ?? await AcceptAsync(id, Party.Mentee);
    }

    private async Task<RescheduleRefusal?> AcceptAsync(Guid id, Party by)
    {
        await using var db = App.CreateContext();
        var proposal = (await db.Bookings.AsNoTracking().WithOpenReschedule().SingleAsync(booking => booking.Id == id)).Reschedule!.Latest.Id;
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MoveSession>()
            .AcceptAsync(id, by, proposal, App.Clock.GetCurrentInstant(), CancellationToken.None);
    }

    private async Task<Guid?> HoldAsync(Offering offering, Guid menteeId, Instant start)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<HoldSession>()
            .RunAsync(new(offering.Id, menteeId, start), App.Clock.GetCurrentInstant(), CancellationToken.None)).BookingId;
    }

    private async Task<(Guid Id, Offering Offering, User Mentee)> BookedAsync(OfferingRules? rules = null)
    {
        App.Clock.MoveTo(TestClock.Usual);
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, rules: rules);
        var mentee = await App.Given.UserAsync();
        return (await App.Given.BookedAsync(offering, mentee.Id, Ten), offering, mentee);
    }

    private async Task<(Guid Id, Offering Offering, User Member)> IncludedAsync(int limit)
    {
        App.Clock.MoveTo(TestClock.Usual);
        var offering = await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id, change: description => description with { IsIncluded = true });
        var member = await App.Given.UserAsync();
        await using var db = App.CreateContext();
        db.Memberships.Add(Membership.Start(member.Id, limit, TestClock.Usual));
        await db.SaveChangesAsync();
        return (await App.Given.BookedAsync(offering, member.Id, Ten), offering, member);
    }

    private async Task<LocalDate> AllowanceOfAsync(Guid id)
    {
        await using var db = App.CreateContext();
        return (await db.AllowanceClaims.AsNoTracking().SingleAsync(claim => claim.BookingId == id)).Week;
    }

    private async Task SoundAsync()
    {
        await using var db = App.CreateContext();
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    private static SlotRefusal ReasonOf(RescheduleRefusal? refusal) => refusal.ShouldBeOfType<RescheduleRefusal.TimeUnavailable>().Reason;
}
