using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

public class BookingNoShowTests
{
    private const string Words = "I waited in the room for half an hour.";

    private static readonly Instant Start = Sample.Now + Duration.FromDays(3);
    private static readonly Instant Reported = Start + Duration.FromMinutes(12);
    private static readonly Instant Until = Reported + Duration.FromHours(72);
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly Guid Admin = Ids.New(Sample.Now);

    [Theory]
    [InlineData(Party.Mentor)]
    [InlineData(Party.Mentee)]
    public void Dispute_LastSecond_IsHeardOnce(Party absent)
    {
        var booking = NoShowOf(absent);

        booking.DisputeNoShow(absent, Words, Until - Second).ShouldBeNull();

        (booking.Status, booking.NoShow, booking.DisputeWords).ShouldBe((BookingStatus.NoShow, NoShowStage.Disputed, Words));
        booking.NoShowRefundDueAt.ShouldBeNull();
        booking.ShouldEndWith(BookingEventKind.NoShowDisputed, absent == Party.Mentor ? booking.MentorId : booking.MenteeId, Words, Until - Second);
        booking.ShouldNotChange(again => again.DisputeNoShow(absent, "And another thing.", Until - Second).ShouldBe(NoShowRefusal.AlreadyDisputed));
    }

    [Theory]
    [InlineData(Party.Mentor, Party.Mentor, 0, NoShowRefusal.TooLate)]
    [InlineData(Party.Mentee, Party.Mentee, 0, NoShowRefusal.TooLate)]
    [InlineData(Party.Mentor, Party.Mentee, -1, NoShowRefusal.NotReported)]
    [InlineData(Party.Mentee, Party.Mentor, -1, NoShowRefusal.NotReported)]
    public void Dispute_TooLateOrByTheOtherSide_IsRefused(Party absent, Party by, int seconds, NoShowRefusal refusal) => NoShowOf(absent).ShouldNotChange(
        booking => booking.DisputeNoShow(by, Words, Until + Duration.FromSeconds(seconds)).ShouldBe(refusal));

    [Fact]
    public void Dispute_NobodyWasCalledAbsent_IsRefused() => Sample.At(BookingStatus.Completed, Start).ShouldNotChange(
        booking => booking.DisputeNoShow(Party.Mentor, Words, Start).ShouldBe(NoShowRefusal.NotReported));

    [Theory]
    [InlineData(Party.Mentor, 1250)]
    [InlineData(Party.Mentee, 0)]
    public void Uphold_Disputed_GivesBackAfterTheMentorsAlone(Party absent, long refund)
    {
        var booking = DisputedOf(absent);

        booking.UpholdNoShow(Admin, "Nobody joined the call.", Until).ShouldBeNull();

        (booking.Status, booking.NoShow, booking.RefundMinorUnits).ShouldBe((BookingStatus.NoShow, NoShowStage.Upheld, refund));
        booking.IsMentorsNoShowOpen.ShouldBeFalse();
        booking.ShouldEndWith(BookingEventKind.NoShowUpheld, Admin, "Nobody joined the call.", Until);
        booking.ShouldNotChange(again => again.OverturnNoShow(Admin, "Oh.", Until).ShouldBe(NoShowRefusal.AlreadyDecided));
    }

    [Theory]
    [InlineData(Party.Mentor)]
    [InlineData(Party.Mentee)]
    public void Overturn_Disputed_CompletesAndGivesNothingBack(Party absent)
    {
        var booking = DisputedOf(absent);

        booking.OverturnNoShow(Admin, "Both joined the call.", Until).ShouldBeNull();

        (booking.Status, booking.NoShow, booking.RefundMinorUnits).ShouldBe((BookingStatus.Completed, NoShowStage.Overturned, 0));
        booking.ShouldEndWith(BookingEventKind.NoShowOverturned, Admin, "Both joined the call.", Until);
        booking.ShouldNotChange(again => again.UpholdNoShow(Admin, "Oh.", Until).ShouldBe(NoShowRefusal.AlreadyDecided));
        booking.ShouldNotChange(again => again.DisputeNoShow(absent, Words, Until - Second).ShouldBe(NoShowRefusal.AlreadyDecided));
    }

    [Fact]
    public void Decide_NotDisputed_IsRefused()
    {
        var booking = NoShowOf(Party.Mentor);

        booking.ShouldNotChange(again => again.UpholdNoShow(Admin, "Oh.", Until).ShouldBe(NoShowRefusal.NotDisputed));
        booking.ShouldNotChange(again => again.OverturnNoShow(Admin, "Oh.", Until).ShouldBe(NoShowRefusal.NotDisputed));
    }

    [Fact]
    public void Settle_MentorsUndisputed_GivesEverythingBackAtTheVeryInstant()
    {
        var booking = NoShowOf(Party.Mentor);
        booking.ShouldNotChange(soon => soon.SettleNoShow(Until - Second).ShouldBeFalse());

        booking.SettleNoShow(Until).ShouldBeTrue();

        (booking.Status, booking.NoShow, booking.RefundMinorUnits, booking.NoShowRefundDueAt).ShouldBe((BookingStatus.NoShow, NoShowStage.Settled, 1250, null));
        booking.ShouldEndWith(BookingEventKind.NoShowSettled, null, "", Until);
        booking.ShouldNotChange(again => again.SettleNoShow(Until).ShouldBeFalse());
        booking.ShouldNotChange(again => again.DisputeNoShow(Party.Mentor, Words, Until).ShouldBe(NoShowRefusal.TooLate));
    }

    [Fact]
    public void Settle_MenteesOrDisputed_ChangesNothing()
    {
        NoShowOf(Party.Mentee).ShouldNotChange(booking => booking.SettleNoShow(Until).ShouldBeFalse());
        DisputedOf(Party.Mentor).ShouldNotChange(booking => booking.SettleNoShow(Until).ShouldBeFalse());
    }

    [Fact]
    public void GiveBack_WhileItIsOpen_CountsTowardsWhatGoesBackInTheEnd()
    {
        var booking = NoShowOf(Party.Mentor);

        booking.GiveBack(new(250, Currencies.Usd), Admin, "For the trouble.", Reported).ShouldBeTrue();
        booking.SettleNoShow(Until).ShouldBeTrue();

        booking.RefundMinorUnits.ShouldBe(1250);
        booking.Refundable.IsFree.ShouldBeTrue();
    }

    private static Booking NoShowOf(Party absent)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        booking.ReportNoShow(absent, Reported).ShouldBeTrue();
        return booking;
    }

    private static Booking DisputedOf(Party absent)
    {
        var booking = NoShowOf(absent);
        booking.DisputeNoShow(absent, Words, Reported + Duration.FromHours(1)).ShouldBeNull();
        return booking;
    }
}
