using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

/// <summary>Every deed of a negotiation about another time, by each side. All instants are UTC.</summary>
public class BookingMovesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 6, 15, 0);
    private static readonly Instant Then = Start + Duration.FromDays(3);
    private static readonly Instant Later = Then + Duration.FromHours(2);
    private static readonly Duration Second = Duration.FromSeconds(1);

    public static TheoryData<BookingStatus> NotConfirmed => [.. Enum.GetValues<BookingStatus>().Except([BookingStatus.Confirmed])];

    [Theory]
    [InlineData(Party.Mentee)]
    [InlineData(Party.Mentor)]
    public void AskToMove_Confirmed_KeepsTheTimeAndAsksTheOther(Party by)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);

        booking.AskToMove(by, Then, " I am away.\r\nSorry. ", Sample.Now).ShouldBeNull();

        booking.StartsAt.ShouldBe(Start);
        var open = booking.OpenReschedule(Sample.Now)!;
        open.AskedBy.ShouldBe(by);
        open.Turn.ShouldNotBe(by);
        open.OldStartsAt.ShouldBe(Start);
        open.ProposedStartsAt.ShouldBe(Then);
        open.ExpiresAt.ShouldBe(Sample.Now + Duration.FromHours(48));
        open.Latest.Words.ShouldBe("I am away.\nSorry.");
        booking.RoundsLeft(open).ShouldBe(3);
        booking.ShouldEndWith(BookingEventKind.MoveAsked, PersonOf(booking, by), "I am away.\nSorry.", Sample.Now);
        booking.Events[^1].StartsAt.ShouldBe(Start);
        booking.Events[^1].ProposedStartsAt.ShouldBe(Then);
    }

    [Theory]
    [MemberData(nameof(NotConfirmed))]
    public void AskToMove_AnyOtherStatus_IsRefused(BookingStatus status) => Sample.At(status, Start).ShouldNotChange(
        booking => booking.AskToMove(Party.Mentor, Then, "", Sample.Now).ShouldBe(new RescheduleRefusal.NotMovable()));

    [Theory]
    [InlineData(Party.Mentee, 4)]
    [InlineData(Party.Mentor, 2)]
    public void AskToMove_AtTheCutoffOfItsSide_IsTheLastMoment(Party by, int hours)
    {
        var deadline = Start - Duration.FromHours(hours);

        Asked(by, at: deadline).OpenReschedule(deadline).ShouldNotBeNull();
        Sample.At(BookingStatus.Confirmed, Start).ShouldNotChange(
            booking => booking.AskToMove(by, Then, "", deadline + Second).ShouldBe(new RescheduleRefusal.TooLate()));
    }

    [Fact]
    public void AskToMove_OpenAlready_IsRefusedToBoth() => Asked(Party.Mentee).ShouldNotChange(booking =>
    {
        booking.AskToMove(Party.Mentee, Later, "", Sample.Now).ShouldBe(new RescheduleRefusal.AlreadyAsked());
        booking.AskToMove(Party.Mentor, Later, "", Sample.Now).ShouldBe(new RescheduleRefusal.AlreadyAsked());
    });

    [Fact]
    public void AskToMove_ToTheTimeItHas_IsRefused() => Sample.At(BookingStatus.Confirmed, Start).ShouldNotChange(
        booking => booking.AskToMove(Party.Mentee, Start, "", Sample.Now).ShouldBe(new RescheduleRefusal.SameTime()));

    [Theory]
    [InlineData(Party.Mentee)]
    [InlineData(Party.Mentor)]
    public void AskToMove_MovedAsOftenAsThisSideMay_IsRefusedToItAlone(Party by)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        for (var move = 1; move <= 2; move++)
        {
            booking.AskToMove(by, Start + Duration.FromDays(move), "", Sample.Now).ShouldBeNull();
            booking.AcceptMove(Other(by), booking.OpenReschedule(Sample.Now)!.Latest.Id, Sample.Now).ShouldBeNull();
            booking.MovesOf(by).ShouldBe(move);
        }

        booking.ShouldNotChange(moved => moved.AskToMove(by, Start, "", Sample.Now).ShouldBe(new RescheduleRefusal.NoMovesLeft()));
        booking.MovesOf(Other(by)).ShouldBe(0);
        booking.AskToMove(Other(by), Start, "", Sample.Now).ShouldBeNull();
    }

    [Fact]
    public void AcceptMove_TheOtherSide_HasTheNewTimeAndTheSameLength()
    {
        var booking = Asked(Party.Mentee);
        var at = Sample.Now + Duration.FromHours(1);

        booking.AcceptMove(Party.Mentor, Proposal(booking), at).ShouldBeNull();

        booking.StartsAt.ShouldBe(Then);
        booking.DurationMinutes.ShouldBe(60);
        booking.Status.ShouldBe(BookingStatus.Confirmed);
        booking.MenteeMoves.ShouldBe(1);
        booking.OpenReschedule(at).ShouldBeNull();
        booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Accepted);
        booking.Reschedule.OldStartsAt.ShouldBe(Start);
        booking.ShouldEndWith(BookingEventKind.Moved, booking.MentorId, "", at);
        booking.Events[^1].StartsAt.ShouldBe(Then);
        booking.Events[^2].StartsAt.ShouldBe(Start);
    }

    [Fact]
    public void Answer_WhoProposed_IsNotTheirTurn() => Asked(Party.Mentor).ShouldNotChange(booking =>
    {
        booking.AcceptMove(Party.Mentor, Proposal(booking), Sample.Now).ShouldBe(new RescheduleRefusal.NotYourTurn());
        booking.CounterMove(Party.Mentor, Proposal(booking), Later, "", Sample.Now).ShouldBe(new RescheduleRefusal.NotYourTurn());
        booking.RejectMove(Party.Mentor, Proposal(booking), "", Sample.Now).ShouldBe(new RescheduleRefusal.NotYourTurn());
    });

    [Fact]
    public void Answer_ToAnotherProposal_IsRefused()
    {
        var booking = Asked(Party.Mentee);
        var first = Proposal(booking);
        booking.WithdrawMove(Party.Mentee, first, Sample.Now).ShouldBeNull();
        booking.AskToMove(Party.Mentee, Later, "", Sample.Now).ShouldBeNull();

        booking.ShouldNotChange(asked =>
        {
            asked.AcceptMove(Party.Mentor, first, Sample.Now).ShouldBe(new RescheduleRefusal.OtherProposal());
            asked.RejectMove(Party.Mentor, first, "", Sample.Now).ShouldBe(new RescheduleRefusal.OtherProposal());
            asked.WithdrawMove(Party.Mentee, first, Sample.Now).ShouldBe(new RescheduleRefusal.OtherProposal());
        });
    }

    [Fact]
    public void CounterMove_ThreeTimes_IsTheEndOfProposals()
    {
        var booking = Asked(Party.Mentee);
        var sides = new[] { Party.Mentor, Party.Mentee, Party.Mentor };
        for (var round = 1; round <= 3; round++)
        {
            var at = Sample.Now + Duration.FromHours(round);
            booking.CounterMove(sides[round - 1], Proposal(booking), Later + Duration.FromHours(round), "How about this?", at).ShouldBeNull();
            var open = booking.OpenReschedule(at)!;
            open.Turn.ShouldNotBe(sides[round - 1]);
            open.ExpiresAt.ShouldBe(at + Duration.FromHours(48));
            booking.RoundsLeft(open).ShouldBe(3 - round);
            booking.ShouldEndWith(BookingEventKind.MoveCountered, PersonOf(booking, sides[round - 1]), "How about this?", at);
        }

        booking.ShouldNotChange(full => full.CounterMove(Party.Mentee, Proposal(full), Then, "", Sample.Now).ShouldBe(new RescheduleRefusal.NoRoundsLeft()));
        booking.AcceptMove(Party.Mentee, Proposal(booking), Sample.Now).ShouldBeNull();
        booking.StartsAt.ShouldBe(Later + Duration.FromHours(3));
        (booking.MenteeMoves, booking.MentorMoves).ShouldBe((1, 0));
    }

    [Fact]
    public void CounterMove_AfterTheCutoff_IsPossibleUntilItExpires()
    {
        var booking = Asked(Party.Mentee, at: Start - Duration.FromHours(4));
        var at = Start - Second;

        booking.CounterMove(Party.Mentor, Proposal(booking), Later, "", at).ShouldBeNull();

        booking.OpenReschedule(at)!.ExpiresAt.ShouldBe(Start);
        booking.OpenReschedule(Start).ShouldBeNull();
    }

    [Fact]
    public void RejectMove_Mentor_EndsItAndKeepsTheTime()
    {
        var booking = Asked(Party.Mentee);

        booking.RejectMove(Party.Mentor, Proposal(booking), "I work then.", Sample.Now).ShouldBeNull();

        booking.StartsAt.ShouldBe(Start);
        booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Rejected);
        booking.MenteeMoves.ShouldBe(0);
        booking.ShouldEndWith(BookingEventKind.MoveRejected, booking.MentorId, "I work then.", Sample.Now);
        booking.Events[^1].ProposedStartsAt.ShouldBe(Then);
    }

    [Fact]
    public void RejectMove_Mentee_IsRefused() => Asked(Party.Mentor).ShouldNotChange(
        booking => booking.RejectMove(Party.Mentee, Proposal(booking), "", Sample.Now).ShouldBe(new RescheduleRefusal.NotYours()));

    [Theory]
    [InlineData(false, Party.Mentee, true)]
    [InlineData(false, Party.Mentor, false)]
    [InlineData(true, Party.Mentee, true)]
    [InlineData(true, Party.Mentor, true)]
    public void WithdrawMove_WhoAskedOrProposedLast_CanAndNobodyElse(bool isCountered, Party by, bool can)
    {
        var booking = Asked(Party.Mentee);
        if (isCountered)
        {
            booking.CounterMove(Party.Mentor, Proposal(booking), Later, "", Sample.Now).ShouldBeNull();
        }

        var refusal = booking.WithdrawMove(by, Proposal(booking), Sample.Now);

        refusal.ShouldBe(can ? null : new RescheduleRefusal.NotYours());
        if (can)
        {
            booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Withdrawn);
            booking.ShouldEndWith(BookingEventKind.MoveWithdrawn, PersonOf(booking, by), "", Sample.Now);
        }
    }

    [Fact]
    public void ExpireMove_AtTheInstantItEnds_IsOverForEveryoneWhetherOrNotTheJobRan()
    {
        var booking = Asked(Party.Mentor);
        var end = booking.OpenReschedule(Sample.Now)!.ExpiresAt;

        booking.ShouldNotChange(open => open.ExpireMove(end - Second).ShouldBeFalse());
        booking.OpenReschedule(end).ShouldBeNull();
        booking.ShouldNotChange(late =>
        {
            late.AcceptMove(Party.Mentee, Proposal(late), end).ShouldBe(new RescheduleRefusal.NotOpen());
            late.CounterMove(Party.Mentee, Proposal(late), Later, "", end).ShouldBe(new RescheduleRefusal.NotOpen());
            late.WithdrawMove(Party.Mentor, Proposal(late), end).ShouldBe(new RescheduleRefusal.NotOpen());
            late.CanCancelInstead(Party.Mentee, end).ShouldBeFalse();
        });

        booking.ExpireMove(end).ShouldBeTrue();
        booking.ShouldNotChange(again => again.ExpireMove(end).ShouldBeFalse());
        booking.ShouldEndWith(BookingEventKind.MoveExpired, null, "", end);
        booking.StartsAt.ShouldBe(Start);
        booking.AskToMove(Party.Mentor, Later, "", end).ShouldBeNull();
    }

    [Fact]
    public void Cancel_MenteeAskedByTheMentor_GetsEverythingBackWhateverTheCutoff()
    {
        var booking = Asked(Party.Mentor, at: Start - Duration.FromHours(2));
        var now = Start - Duration.FromMinutes(30);

        booking.RefundOnCancellation(Party.Mentee, now).ShouldBe(booking.Price);
        booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "Then rather not."), now).ShouldBeNull();

        booking.Refund.ShouldBe(booking.Price);
        booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Closed);
        booking.ShouldEndWith(BookingEventKind.Cancelled, booking.MenteeId, "Then rather not.", now);
    }

    [Fact]
    public void Cancel_MenteeWhoAskedThemselves_HasTheUsualRules()
    {
        var booking = Asked(Party.Mentee);
        booking.CounterMove(Party.Mentor, Proposal(booking), Later, "", Sample.Now).ShouldBeNull();

        booking.CanCancelInstead(Party.Mentee, Sample.Now).ShouldBeFalse();
        booking.RefundOnCancellation(Party.Mentee, Start - Duration.FromHours(10)).ShouldNotBe(booking.Price);
        booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "Too late."), Start - Duration.FromHours(1)).ShouldBe(CancellationRefusal.TooLate);
    }

    [Fact]
    public void Cancel_AfterTheStart_IsTooLateEvenIfAsked() => Asked(Party.Mentor).ShouldNotChange(
        booking => booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "Late."), Start).ShouldBe(CancellationRefusal.AlreadyStarted));

    [Fact]
    public void Deeds_ThatEndTheWaiting_EndTheNegotiationToo()
    {
        foreach (var deed in new Func<Booking, bool>[]
        {
            booking => booking.Cancel(Party.Mentor, new(CancellationReason.Ill, "I am ill."), Start - Duration.FromHours(2)) is null,
            booking => booking.Join(Party.Mentor, Start - Duration.FromMinutes(10)),
        })
        {
            var booking = Asked(Party.Mentee, at: Start - Duration.FromHours(5));

            deed(booking).ShouldBeTrue();

            booking.Reschedule!.Status.ShouldBe(RescheduleStatus.Closed);
            booking.Reschedule.ClosedAt.ShouldNotBeNull();
            booking.ShouldNotChange(over => over.AcceptMove(Party.Mentor, Proposal(over), Start - Duration.FromHours(1)).ShouldBe(new RescheduleRefusal.NotOpen()));
        }

        // At the start it had run out by itself.
        var unanswered = Asked(Party.Mentee, at: Start - Duration.FromHours(5));
        unanswered.Complete(unanswered.MentorId, Start).ShouldBeTrue();
        unanswered.Reschedule!.Status.ShouldBe(RescheduleStatus.Expired);
    }

    private static Booking Asked(Party by, Instant? at = null)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        booking.AskToMove(by, Then, "", at ?? Sample.Now).ShouldBeNull();
        return booking;
    }

    private static Guid Proposal(Booking booking) => booking.Reschedule!.Latest.Id;

    private static Party Other(Party side) => side == Party.Mentor ? Party.Mentee : Party.Mentor;

    private static Guid PersonOf(Booking booking, Party side) => side == Party.Mentor ? booking.MentorId : booking.MenteeId;
}
