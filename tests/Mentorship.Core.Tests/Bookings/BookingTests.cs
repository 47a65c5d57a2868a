using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

/// <summary>Every deed from every status. All instants are UTC; a session's rules know no zone.</summary>
public class BookingTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly Duration Second = Duration.FromSeconds(1);

    public static TheoryData<BookingStatus> Statuses => [.. Enum.GetValues<BookingStatus>()];

    public static TheoryData<BookingStatus> NeitherConfirmedNorInProgress =>
        [.. Enum.GetValues<BookingStatus>().Except([BookingStatus.Confirmed, BookingStatus.InProgress])];

    public static TheoryData<BookingStatus> NotPending => [.. Enum.GetValues<BookingStatus>().Except([BookingStatus.Pending])];

    public static TheoryData<BookingStatus> NeitherHeldNorPending =>
        [.. Enum.GetValues<BookingStatus>().Except([BookingStatus.Held, BookingStatus.Pending])];

    [Fact]
    public void Approve_Pending_IsConfirmed()
    {
        var booking = Sample.At(BookingStatus.Pending, Start);
        var now = Sample.Now + Duration.FromHours(1);

        booking.Approve(now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Confirmed);
        booking.RequestExpiresAt.ShouldBeNull();
        booking.RefundMinorUnits.ShouldBe(0);
        booking.ShouldEndWith(BookingEventKind.Approved, booking.MentorId, "", now);
    }

    [Fact]
    public void Decline_Pending_GivesEverythingBack()
    {
        var booking = Sample.At(BookingStatus.Pending, Start);
        var now = Sample.Now + Duration.FromHours(1);

        booking.Decline(" I am away.\r\nSorry. ", now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Declined);
        booking.RequestExpiresAt.ShouldBeNull();
        booking.KeepsTime.ShouldBeFalse();
        booking.Refund.ShouldBe(booking.Price);
        booking.ShouldEndWith(BookingEventKind.Declined, booking.MentorId, "I am away.\nSorry.", now);
    }

    [Fact]
    public void Expire_RequestWithoutAnAnswer_GivesEverythingBack()
    {
        var booking = Sample.At(BookingStatus.Pending, Start);
        var end = booking.RequestExpiresAt!.Value;

        booking.ShouldNotChange(pending => pending.Expire(end - Second).ShouldBeFalse());
        booking.Expire(end).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Expired);
        booking.KeepsTime.ShouldBeFalse();
        booking.IsBeingBooked.ShouldBeFalse();
        booking.Refund.ShouldBe(booking.Price);
        booking.ShouldEndWith(BookingEventKind.RequestExpired, null, "", end);
    }

    [Fact]
    public void RequestAnswered_AtTheInstantItExpires_ChangesNothing()
    {
        var booking = Sample.At(BookingStatus.Pending, Start);
        var end = booking.RequestExpiresAt!.Value;

        booking.ShouldNotChange(late => late.Approve(end).ShouldBeFalse());
        booking.ShouldNotChange(late => late.Decline("Too late.", end).ShouldBeFalse());
        booking.ShouldNotChange(late => late.Cancel(Party.Mentee, new(CancellationReason.Ill, "Too late."), end).ShouldBe(CancellationRefusal.AlreadyOver));
        booking.Approve(end - Second).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(NotPending))]
    public void RequestAnswered_AnyOtherStatus_ChangesNothing(BookingStatus status)
    {
        Sample.At(status, Start).ShouldNotChange(booking => booking.Approve(Sample.Now).ShouldBeFalse());
        Sample.At(status, Start).ShouldNotChange(booking => booking.Decline("No.", Sample.Now).ShouldBeFalse());
    }

    [Theory]
    [MemberData(nameof(NeitherHeldNorPending))]
    public void Expire_AnyOtherStatus_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.Expire(Start + Duration.FromDays(30)).ShouldBeFalse());

    [Theory]
    [InlineData(-15 * 60 - 1, false)]
    [InlineData(-15 * 60, true)]
    [InlineData(0, true)]
    [InlineData(60 * 60 - 1, true)]
    [InlineData(60 * 60, false)]
    public void Join_AroundTheSession_IsFromFifteenMinutesBeforeUntilTheEnd(int secondsFromStart, bool joined)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        var now = Start + Duration.FromSeconds(secondsFromStart);

        booking.CanJoin(now).ShouldBe(joined);
        booking.Join(Party.Mentee, now).ShouldBe(joined);

        booking.Status.ShouldBe(joined ? BookingStatus.InProgress : BookingStatus.Confirmed);
        if (joined)
        {
            booking.ShouldEndWith(BookingEventKind.Started, booking.MenteeId, "", now);
        }
    }

    [Fact]
    public void Join_SecondOfTheTwo_ChangesNothingAndIsLetIn() =>
        Sample.At(BookingStatus.InProgress, Start).ShouldNotChange(booking =>
        {
            booking.Join(Party.Mentee, booking.EndsAt - Second).ShouldBeTrue();
            booking.Join(Party.Mentee, booking.EndsAt).ShouldBeFalse();
        });

    [Theory]
    [MemberData(nameof(NeitherConfirmedNorInProgress))]
    public void Join_AnyOtherStatus_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.Join(Party.Mentor, Start).ShouldBeFalse());

    [Theory]
    [InlineData(BookingStatus.Pending, Party.Mentee)]
    [InlineData(BookingStatus.Pending, Party.Mentor)]
    [InlineData(BookingStatus.Confirmed, Party.Mentee)]
    [InlineData(BookingStatus.Confirmed, Party.Mentor)]
    public void Cancel_NotYetBegun_CancelsWithTheReason(BookingStatus status, Party by)
    {
        var booking = Sample.At(status, Start);
        var before = booking.Version;
        var now = Sample.Now + Duration.FromHours(1);

        booking.Cancel(by, new(CancellationReason.Ill, " I am ill.\r\nSorry. "), now).ShouldBeNull();

        booking.Status.ShouldBe(BookingStatus.Cancelled);
        booking.CancelledBy.ShouldBe(by);
        booking.KeepsTime.ShouldBeFalse();
        booking.RequestExpiresAt.ShouldBeNull();
        booking.Version.ShouldBe(before + 1);
        var actor = by == Party.Mentor ? booking.MentorId : booking.MenteeId;
        booking.ShouldEndWith(BookingEventKind.Cancelled, actor, "I am ill.\nSorry.", now);
    }

    [Theory]
    [InlineData(BookingStatus.Held, CancellationRefusal.AlreadyOver)]
    [InlineData(BookingStatus.InProgress, CancellationRefusal.AlreadyStarted)]
    [InlineData(BookingStatus.Completed, CancellationRefusal.AlreadyOver)]
    [InlineData(BookingStatus.NoShow, CancellationRefusal.AlreadyOver)]
    [InlineData(BookingStatus.Cancelled, CancellationRefusal.AlreadyCancelled)]
    [InlineData(BookingStatus.Declined, CancellationRefusal.AlreadyOver)]
    [InlineData(BookingStatus.Expired, CancellationRefusal.AlreadyOver)]
    public void Cancel_AnyOtherStatus_SaysWhyNotAndChangesNothing(BookingStatus status, CancellationRefusal refusal)
    {
        foreach (var by in Enum.GetValues<Party>())
        {
            Sample.At(status, Start).ShouldNotChange(booking => booking.Cancel(by, new(CancellationReason.Ill, "No."), Sample.Now).ShouldBe(refusal));
        }
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, CancellationRefusal.TooLate)]
    public void Cancel_MenteeAroundTheCutoff_IsRefusedAfterIt(int seconds, CancellationRefusal? refusal)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        var now = Start - Duration.FromHours(2) + Duration.FromSeconds(seconds);

        booking.RefuseCancellation(Party.Mentee, now).ShouldBe(refusal);
        booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "I am ill."), now).ShouldBe(refusal);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, CancellationRefusal.AlreadyStarted)]
    [InlineData(1, CancellationRefusal.AlreadyStarted)]
    public void Cancel_MentorAroundTheStart_IsRefusedFromItOn(int seconds, CancellationRefusal? refusal)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        var now = Start + Duration.FromSeconds(seconds);

        booking.RefuseCancellation(Party.Mentor, now).ShouldBe(refusal);
        booking.Cancel(Party.Mentor, new(CancellationReason.Ill, "I am ill."), now).ShouldBe(refusal);
    }

    [Fact]
    public void Cancel_MenteeAtTheStart_IsToldThatItHasBegunAndNotOfTheCutoff() =>
        Sample.At(BookingStatus.Confirmed, Start).Cancel(Party.Mentee, new(CancellationReason.Ill, "I am ill."), Start).ShouldBe(CancellationRefusal.AlreadyStarted);

    [Fact]
    public void Cancel_UnderAnotherCutoff_KeepsTheOneItWasBookedUnder()
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start, Sample.Terms() with { Policy = new() { CancellationCutoffHours = 24 } });

        booking.RefuseCancellation(Party.Mentee, Start - Duration.FromHours(24)).ShouldBeNull();
        booking.RefuseCancellation(Party.Mentee, Start - Duration.FromHours(24) + Second).ShouldBe(CancellationRefusal.TooLate);
    }

    [Theory]
    [InlineData(BookingStatus.Confirmed)]
    [InlineData(BookingStatus.InProgress)]
    public void Complete_OnceBegun_Completes(BookingStatus status)
    {
        var booking = Sample.At(status, Start);
        var before = booking.Version;

        booking.Complete(booking.MentorId, Start).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Completed);
        booking.KeepsTime.ShouldBeTrue();
        booking.RefundMinorUnits.ShouldBe(0);
        booking.Version.ShouldBe(before + 1);
        booking.ShouldEndWith(BookingEventKind.Completed, booking.MentorId, "", Start);
    }

    [Fact]
    public void Complete_ByNobody_HasNoActor()
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        var now = booking.EndsAt + Duration.FromHours(2);

        booking.Complete(null, now).ShouldBeTrue();

        booking.ShouldEndWith(BookingEventKind.Completed, null, "", now);
    }

    [Theory]
    [InlineData(BookingStatus.Confirmed)]
    [InlineData(BookingStatus.InProgress)]
    public void Complete_BeforeTheStart_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.Complete(booking.MentorId, Start - Second).ShouldBeFalse());

    [Theory]
    [MemberData(nameof(NeitherConfirmedNorInProgress))]
    public void Complete_AnyOtherStatus_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.Complete(booking.MentorId, booking.EndsAt).ShouldBeFalse());

    [Theory]
    [InlineData(BookingStatus.Confirmed, Party.Mentee, "mentee")]
    [InlineData(BookingStatus.Confirmed, Party.Mentor, "mentor")]
    [InlineData(BookingStatus.InProgress, Party.Mentee, "mentee")]
    [InlineData(BookingStatus.InProgress, Party.Mentor, "mentor")]
    public void ReportNoShow_TenMinutesIn_IsSaidByTheOtherSide(BookingStatus status, Party absent, string word)
    {
        var booking = Sample.At(status, Start);
        var before = booking.Version;
        var now = Start + Duration.FromMinutes(10);

        booking.ReportNoShow(absent, now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.NoShow);
        booking.Absent.ShouldBe(absent);
        booking.KeepsTime.ShouldBeTrue();
        booking.RefundMinorUnits.ShouldBe(0);
        booking.NoShow.ShouldBe(NoShowStage.Reported);
        booking.NoShowRefundDueAt.ShouldBe(absent == Party.Mentor ? now + Duration.FromHours(72) : null);
        booking.Version.ShouldBe(before + 1);
        var reporter = absent == Party.Mentee ? booking.MentorId : booking.MenteeId;
        booking.ShouldEndWith(BookingEventKind.NoShow, reporter, word, now);
    }

    [Theory]
    [InlineData(BookingStatus.Confirmed)]
    [InlineData(BookingStatus.InProgress)]
    public void ReportNoShow_ASecondTooSoon_ChangesNothing(BookingStatus status) => Sample.At(status, Start).ShouldNotChange(
        booking => booking.ReportNoShow(Party.Mentee, Start + Duration.FromMinutes(10) - Second).ShouldBeFalse());

    [Theory]
    [MemberData(nameof(NeitherConfirmedNorInProgress))]
    public void ReportNoShow_AnyOtherStatus_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.ReportNoShow(Party.Mentor, booking.EndsAt).ShouldBeFalse());

    [Theory]
    [InlineData(Party.Mentee, -24 * 60 * 60, 50, 1251)]
    [InlineData(Party.Mentee, -24 * 60 * 60 + 1, 50, 625)]
    [InlineData(Party.Mentee, -2 * 60 * 60, 50, 625)]
    [InlineData(Party.Mentee, -2 * 60 * 60, 0, 0)]
    [InlineData(Party.Mentor, -24 * 60 * 60 + 1, 50, 1251)]
    [InlineData(Party.Mentor, -1, 0, 1251)]
    public void Cancel_Confirmed_GivesBackWhatItSaidBefore(Party by, int secondsFromStart, int latePercent, long refund)
    {
        var terms = Sample.Terms() with
        {
            Price = new(1251, Currencies.Usd),
            Policy = new() { LateCancellationRefundPercent = latePercent },
        };
        var booking = Sample.At(BookingStatus.Confirmed, Start, terms);
        var now = Start + Duration.FromSeconds(secondsFromStart);

        var said = booking.RefundOnCancellation(by, now);
        booking.Cancel(by, new(CancellationReason.Ill, "I am ill."), now).ShouldBeNull();

        said.ShouldBe(new Money(refund, Currencies.Usd));
        booking.Refund.ShouldBe(said);
    }

    [Fact]
    public void Cancel_Request_GivesEverythingBackHoweverLate()
    {
        var booking = Sample.At(BookingStatus.Pending, Start);
        var now = booking.RequestExpiresAt!.Value - Second;

        booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "I am ill."), now).ShouldBeNull();

        booking.Refund.ShouldBe(booking.Price);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void EveryDeed_InARow_NumbersItsEventsLikeTheVersion(BookingStatus status)
    {
        var booking = Sample.At(status, Start);

        booking.ExtendHold(Sample.Now);
        booking.CheckOut(booking.Price, Sample.Now);
        booking.Approve(Sample.Now);
        booking.Join(Party.Mentee, Start);
        booking.ReportNoShow(Party.Mentee, booking.EndsAt);
        booking.Complete(null, booking.EndsAt);

        booking.Events.Select(line => line.Number).ShouldBe(Enumerable.Range(1, booking.Version));
        booking.Events.ShouldAllBe(line => line.BookingId == booking.Id);
    }
}
