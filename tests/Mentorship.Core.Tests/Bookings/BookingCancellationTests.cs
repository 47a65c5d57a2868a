using Mentorship.Core.Bookings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

public sealed class BookingCancellationTests
{
    private static readonly Instant Start = Sample.Now + Duration.FromDays(3);

    private static readonly SessionPolicy AsksForNone = SessionPolicy.Default with { RequireCancellationReason = false };

    [Theory]
    [InlineData(Party.Mentee, null, "I am ill.", false)]
    [InlineData(Party.Mentee, CancellationReason.Ill, "", true)]
    [InlineData(Party.Mentee, CancellationReason.NotNeeded, "", true)]
    [InlineData(Party.Mentee, CancellationReason.CannotHelp, "I am no mentor.", false)]
    [InlineData(Party.Mentee, CancellationReason.SomethingElse, "  no\n ", false)]
    [InlineData(Party.Mentee, CancellationReason.SomethingElse, "Why not", true)]
    [InlineData(Party.Mentee, (CancellationReason)99, "I am ill.", false)]
    [InlineData(Party.Mentor, null, "I am ill.", false)]
    [InlineData(Party.Mentor, CancellationReason.Ill, "", false)]
    [InlineData(Party.Mentor, CancellationReason.Ill, "I am ill.", true)]
    [InlineData(Party.Mentor, CancellationReason.CannotHelp, "It is about law.", true)]
    [InlineData(Party.Mentor, CancellationReason.OtherMentor, "I am one.", false)]
    public void Cancel_PolicyAsksForAReason_NeedsOneOfTheSideAndWordsWhereItSaysNothing(
        Party by, CancellationReason? reason, string words, bool isEnough)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);

        if (isEnough)
        {
            booking.Cancel(by, new(reason, words), Sample.Now).ShouldBeNull();
            booking.CancellationReason.ShouldBe(reason);
            booking.Events[^1].Detail.ShouldBe(words);
        }
        else
        {
            booking.ShouldNotChange(same => same.Cancel(by, new(reason, words), Sample.Now).ShouldBe(CancellationRefusal.NoReason));
        }
    }

    [Theory]
    [InlineData(Party.Mentee)]
    [InlineData(Party.Mentor)]
    public void Cancel_PolicyAsksForNone_NeedsNothingButStillOneOfTheSide(Party by)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start, Sample.Terms() with { Policy = AsksForNone });
        var others = by == Party.Mentor ? CancellationReason.OtherMentor : CancellationReason.CannotHelp;

        booking.ShouldNotChange(same => same.Cancel(by, new(others, "No."), Sample.Now).ShouldBe(CancellationRefusal.NoReason));
        booking.Cancel(by, new(null, ""), Sample.Now).ShouldBeNull();

        booking.CancellationReason.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 1250)]
    [InlineData(1, 625)]
    public void Cancel_ShownAnotherAmount_ChangesNothingUntilTheRightOneIsShown(int secondsLate, long refund)
    {
        var booking = Sample.At(BookingStatus.Confirmed, Start);
        var now = Start - Duration.FromHours(24) + Duration.FromSeconds(secondsLate);
        var cancellation = new Cancellation(CancellationReason.Ill, "");

        foreach (var wrong in new[] { 1250L, 625, 0 }.Where(amount => amount != refund))
        {
            booking.ShouldNotChange(same =>
                same.Cancel(Party.Mentee, cancellation with { ShownRefund = wrong }, now).ShouldBe(CancellationRefusal.OtherRefund));
        }

        booking.Cancel(Party.Mentee, cancellation with { ShownRefund = refund }, now).ShouldBeNull();
        booking.RefundMinorUnits.ShouldBe(refund);
    }

    [Fact]
    public void Words_EachReason_BelongToASide()
    {
        var offered = CancellationReasonWords.Of(Party.Mentee).Concat(CancellationReasonWords.Of(Party.Mentor)).Distinct();

        offered.ShouldBe(Enum.GetValues<CancellationReason>(), ignoreOrder: true);
        Enum.GetValues<CancellationReason>().Select(reason => reason.Words()).ShouldBeUnique();
    }
}
