using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

/// <summary>Every deed about a request to book that is answered with another time, by each side. All instants are UTC.</summary>
public class BookingRequestMovesTests
{
    private const int Histories = 1000;
    private const int Deeds = 12;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 6, 15, 0);
    private static readonly Instant Then = Start + Duration.FromDays(3);
    private static readonly Instant Later = Then + Duration.FromHours(2);
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void CounterMove_Request_KeepsTheTimeAskedForAndGivesTheMenteeTheirTime()
    {
        var booking = Requested();
        var at = Sample.Now + 47 * Hour;

        booking.CounterMove(Party.Mentor, booking.Id, Then, " I teach then.\r\nSorry. ", at).ShouldBeNull();

        (booking.Status, booking.StartsAt).ShouldBe((BookingStatus.Pending, Start));
        var open = booking.OpenReschedule(at)!;
        (open.AskedBy, open.Turn, open.OldStartsAt, open.ProposedStartsAt).ShouldBe((Party.Mentee, Party.Mentee, Start, Then));
        open.Proposals.Select(proposal => (proposal.Number, proposal.By, proposal.StartsAt)).ShouldBe([(1, Party.Mentee, Start), (2, Party.Mentor, Then)]);
        open.Latest.Words.ShouldBe("I teach then.\nSorry.");
        booking.RoundsLeft(open).ShouldBe(2);

        // 48 hours from now on, though the mentor's own time would have ended in one.
        open.ExpiresAt.ShouldBe(at + 48 * Hour);
        booking.RequestExpiresAt.ShouldBe(open.ExpiresAt);
        booking.OnTheTable(at).ShouldBe(open.Latest.Id);
        booking.ShouldEndWith(BookingEventKind.MoveCountered, booking.MentorId, "I teach then.\nSorry.", at);
        booking.Events[^1].ProposedStartsAt.ShouldBe(Then);
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(200, 103)]
    public void CounterMove_Request_EndsAtTheEarlierOfTheTwoStarts(int proposedInHours, int endsInHours)
    {
        var booking = Requested(SessionPolicy.Default with { RescheduleExpiryHours = 500 });

        booking.CounterMove(Party.Mentor, booking.Id, Sample.Now + proposedInHours * Hour, "", Sample.Now).ShouldBeNull();

        booking.RequestExpiresAt.ShouldBe(Sample.Now + endsInHours * Hour);
    }

    [Fact]
    public void CounterMove_Request_IsTheMentorsAlone() => Requested().ShouldNotChange(
        booking => booking.CounterMove(Party.Mentee, booking.Id, Then, "", Sample.Now).ShouldBe(new RescheduleRefusal.NotYourTurn()));

    [Fact]
    public void CounterMove_RequestToTheTimeAskedFor_IsRefused() => Requested().ShouldNotChange(
        booking => booking.CounterMove(Party.Mentor, booking.Id, Start, "", Sample.Now).ShouldBe(new RescheduleRefusal.SameTime()));

    [Fact]
    public void CounterMove_RequestWithoutRounds_IsRefused() => Requested(SessionPolicy.Default with { MaxCounterProposals = 0 }).ShouldNotChange(
        booking => booking.CounterMove(Party.Mentor, booking.Id, Then, "", Sample.Now).ShouldBe(new RescheduleRefusal.NoRoundsLeft()));

    [Fact]
    public void CounterMove_RequestThatRanOutOrIsAnswered_IsRefused()
    {
        var late = Requested();
        late.ShouldNotChange(booking => booking.CounterMove(Party.Mentor, booking.Id, Then, "", booking.RequestExpiresAt!.Value).ShouldBe(new RescheduleRefusal.NotOpen()));
        var approved = Requested();
        approved.Approve(Sample.Now).ShouldBeTrue();
        approved.ShouldNotChange(booking => booking.CounterMove(Party.Mentor, booking.Id, Then, "", Sample.Now).ShouldBe(new RescheduleRefusal.NotOpen()));
    }

    [Fact]
    public void CounterMove_TheRequestAgain_IsAnotherProposalThanTheOneThatWasRead() => Countered().ShouldNotChange(
        booking => booking.CounterMove(Party.Mentor, booking.Id, Later, "", Sample.Now).ShouldBe(new RescheduleRefusal.OtherProposal()));

    [Fact]
    public void CounterMove_BothInTurn_IsThreeRoundsInAll()
    {
        var booking = Countered();

        booking.CounterMove(Party.Mentee, Proposal(booking), Later, "", Sample.Now).ShouldBeNull();
        booking.CounterMove(Party.Mentor, Proposal(booking), Later + Hour, "", Sample.Now).ShouldBeNull();

        booking.RoundsLeft(booking.Reschedule!).ShouldBe(0);
        booking.ShouldNotChange(full => full.CounterMove(Party.Mentee, Proposal(full), Then, "", Sample.Now).ShouldBe(new RescheduleRefusal.NoRoundsLeft()));
        booking.AcceptMove(Party.Mentee, Proposal(booking), Sample.Now).ShouldBeNull();
        booking.StartsAt.ShouldBe(Later + Hour);
    }

    [Theory]
    [InlineData(Party.Mentee)]
    [InlineData(Party.Mentor)]
    public void AcceptMove_Request_IsOnAtTheNewTimeAndOnNobodysCount(Party by)
    {
        var booking = Countered();
        if (by == Party.Mentor)
        {
            booking.CounterMove(Party.Mentee, Proposal(booking), Later, "", Sample.Now).ShouldBeNull();
        }

        var proposed = booking.Reschedule!.ProposedStartsAt;
        booking.AcceptMove(by, Proposal(booking), Sample.Now + Hour).ShouldBeNull();

        (booking.Status, booking.StartsAt, booking.EndsAt, booking.RequestExpiresAt).ShouldBe((BookingStatus.Confirmed, proposed, proposed + Hour, null));
        (booking.MenteeMoves, booking.MentorMoves, booking.RefundMinorUnits).ShouldBe((0, 0, 0));
        booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Accepted);
        booking.ShouldEndWith(BookingEventKind.Approved, by == Party.Mentor ? booking.MentorId : booking.MenteeId, "", Sample.Now + Hour);
        (booking.Events[^1].StartsAt, booking.Events[^1].ProposedStartsAt).ShouldBe((proposed, proposed));

        // What is agreed on now has all its moves.
        booking.AskToMove(Party.Mentor, Start, "", Sample.Now + Hour).ShouldBeNull();
    }

    [Fact]
    public void AcceptMove_WhoProposed_IsNotTheirTurn() => Countered().ShouldNotChange(
        booking => booking.AcceptMove(Party.Mentor, Proposal(booking), Sample.Now).ShouldBe(new RescheduleRefusal.NotYourTurn()));

    [Fact]
    public void Approve_CounteredRequest_IsOnAtTheTimeAskedFor()
    {
        var booking = Countered();

        booking.Approve(Sample.Now + Hour).ShouldBeTrue();

        (booking.Status, booking.StartsAt).ShouldBe((BookingStatus.Confirmed, Start));
        booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Closed);
        booking.Events[^1].ProposedStartsAt.ShouldBeNull();
        booking.ShouldNotChange(on => on.AcceptMove(Party.Mentee, Proposal(on), Sample.Now + Hour).ShouldBe(new RescheduleRefusal.NotOpen()));
    }

    [Fact]
    public void Decline_CounteredRequest_GivesEverythingBackAndEndsTheNegotiation()
    {
        var booking = Countered();

        booking.Decline("I am away.", Sample.Now + Hour).ShouldBeTrue();

        (booking.Status, booking.Refund).ShouldBe((BookingStatus.Declined, booking.Price));
        booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Closed);
    }

    [Fact]
    public void RejectAndWithdraw_CounteredRequest_AreRefusedForItIsAnsweredAsAWhole()
    {
        Countered().ShouldNotChange(
            booking => booking.WithdrawMove(Party.Mentor, Proposal(booking), Sample.Now).ShouldBe(new RescheduleRefusal.WholeRequest()));
        var mentors = Countered();
        mentors.CounterMove(Party.Mentee, Proposal(mentors), Later, "", Sample.Now).ShouldBeNull();
        mentors.ShouldNotChange(
            booking => booking.RejectMove(Party.Mentor, Proposal(booking), "", Sample.Now).ShouldBe(new RescheduleRefusal.WholeRequest()));
    }

    [Fact]
    public void Cancel_MenteeOfACounteredRequest_GetsEverythingBackAsLongAsTheyCouldAccept()
    {
        var booking = Countered(Start - 3 * Hour, at: Start - 30 * Hour);
        var last = Start - 3 * Hour - Duration.FromSeconds(1);

        booking.RefundOnCancellation(Party.Mentee, last).ShouldBe(booking.Price);
        booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "Then rather not."), last).ShouldBeNull();

        (booking.Status, booking.Refund, booking.Reschedule!.Status).ShouldBe((BookingStatus.Cancelled, booking.Price, RescheduleStatus.Closed));
    }

    [Fact]
    public void RefuseCancellation_MenteeInsideTheCutoff_CanIfTheyWereAnsweredWithAnotherTime()
    {
        var now = Start - Hour;
        var policy = SessionPolicy.Default with { RequestExpiryHours = 200 };
        var asked = Requested(policy);
        var answered = Requested(policy);
        answered.CounterMove(Party.Mentor, answered.Id, Then, "", Start - 5 * Hour).ShouldBeNull();

        asked.RefuseCancellation(Party.Mentee, now).ShouldBe(CancellationRefusal.TooLate);
        answered.RefuseCancellation(Party.Mentee, now).ShouldBeNull();
    }

    [Fact]
    public void Expire_CounteredRequest_IsOverAtTheInstantItEndsWithEverythingBack()
    {
        foreach (var job in new Func<Booking, Instant, bool>[] { (booking, at) => booking.Expire(at), (booking, at) => booking.ExpireMove(at) })
        {
            var booking = Countered();
            var end = booking.RequestExpiresAt!.Value;
            booking.ShouldNotChange(open => job(open, end - Duration.FromSeconds(1)).ShouldBeFalse());
            booking.StatusAt(end).ShouldBe(BookingStatus.Expired);
            booking.OpenReschedule(end).ShouldBeNull();
            booking.OnTheTable(end).ShouldBeNull();
            booking.ShouldNotChange(late => late.AcceptMove(Party.Mentee, Proposal(late), end).ShouldBe(new RescheduleRefusal.NotOpen()));

            job(booking, end).ShouldBeTrue();

            (booking.Status, booking.Refund, booking.Reschedule!.Status).ShouldBe((BookingStatus.Expired, booking.Price, RescheduleStatus.Expired));
            booking.ShouldEndWith(BookingEventKind.RequestExpired, null, "", end);
            booking.Events[^1].ProposedStartsAt.ShouldBe(Then);
            booking.ShouldNotChange(over => job(over, end).ShouldBeFalse());
        }
    }

    [Fact]
    public void Deeds_AnyHistory_KeepTheRulesOfARequest()
    {
        var seed = Random.Shared.Next();
        var accepted = 0;
        for (var number = 0; number < Histories; number++)
        {
            var random = new Random(seed + number);
            var booking = Requested();
            var now = Sample.Now;
            for (var deed = 0; deed < Deeds && booking.Status == BookingStatus.Pending; deed++)
            {
                now += Duration.FromMinutes(random.Next(0, 1200));
                var version = booking.Version;
                Do(booking, random, now);

                var because = $"seed {seed + number} at {now}";
                booking.Version.ShouldBeInRange(version, version + 1, because);
                booking.Reschedules.Count.ShouldBeLessThanOrEqualTo(1, because);
                booking.Reschedules.ShouldAllBe(request => request.Counters <= 3 && request.Proposals.Count == request.Counters + 1, because);
                booking.Reschedules.ShouldAllBe(request => (request.Status == RescheduleStatus.Open) == (booking.Status == BookingStatus.Pending), because);
                if (booking is { Status: BookingStatus.Pending, Reschedule: { } open })
                {
                    booking.RequestExpiresAt.ShouldBe(open.ExpiresAt, because);
                }
            }

            accepted += booking.Reschedule?.Status == RescheduleStatus.Accepted ? 1 : 0;
            (booking.StartsAt != Start).ShouldBe(booking.Reschedule?.Status == RescheduleStatus.Accepted);
            booking.RefundMinorUnits.ShouldBe(booking.Status is BookingStatus.Pending or BookingStatus.Confirmed ? 0 : booking.PriceMinorUnits);
        }

        accepted.ShouldBeGreaterThan(Histories / 20);
    }

    private static void Do(Booking booking, Random random, Instant now)
    {
        var side = random.Next(2) == 0 ? Party.Mentee : Party.Mentor;
        var proposal = booking.OnTheTable(now) ?? booking.Id;
        _ = random.Next(20) switch
        {
            < 8 => booking.CounterMove(side, proposal, now + Duration.FromMinutes(30 * random.Next(1, 400)), "", now) is null,
            < 13 => booking.AcceptMove(side, proposal, now) is null,
            13 => booking.WithdrawMove(side, proposal, now) is null,
            14 => booking.RejectMove(side, proposal, "", now) is null,
            15 => booking.Approve(now),
            16 => booking.Decline("I am away.", now),
            17 => booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "Something came up."), now) is null,
            18 => booking.ExpireMove(now),
            _ => booking.Expire(now),
        };
    }

    private static Booking Requested(SessionPolicy? policy = null) =>
        Sample.At(BookingStatus.Pending, Start, Sample.Terms() with { Policy = policy ?? SessionPolicy.Default });

    private static Booking Countered(Instant? proposed = null, Instant? at = null)
    {
        var booking = Requested(SessionPolicy.Default with { RequestExpiryHours = 96 });
        booking.CounterMove(Party.Mentor, booking.Id, proposed ?? Then, "", at ?? Sample.Now).ShouldBeNull();
        return booking;
    }

    private static Guid Proposal(Booking booking) => booking.Reschedule!.Latest.Id;
}
