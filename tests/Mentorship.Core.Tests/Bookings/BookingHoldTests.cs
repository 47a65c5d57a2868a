using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

/// <summary>A booking until it is booked: every deed of a hold, from every status. All instants are UTC.</summary>
public class BookingHoldTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly Money Paid = new(1250, Currencies.Usd);

    public static TheoryData<BookingStatus> NotHeld => [.. Enum.GetValues<BookingStatus>().Except([BookingStatus.Held])];

    public static TheoryData<BookingStatus> BookedBefore =>
        [.. Enum.GetValues<BookingStatus>().Except([BookingStatus.Held, BookingStatus.Expired])];

    private static BookingTerms Request => Sample.Terms() with { Mode = BookingMode.Request };

    [Fact]
    public void Hold_Terms_AreFixedOnTheBooking()
    {
        var terms = Request with
        {
            DurationMinutes = 90,
            BufferBeforeMinutes = 10,
            BufferAfterMinutes = 15,
            IsIncluded = true,
            Policy = new() { CancellationCutoffHours = 6, HoldMinutes = 7 },
        };
        var menteeId = Ids.New(Sample.Now);

        var booking = Booking.Hold(terms, menteeId, Start, Sample.Now);

        booking.Status.ShouldBe(BookingStatus.Held);
        booking.OfferingId.ShouldBe(terms.OfferingId);
        booking.MentorId.ShouldBe(terms.MentorId);
        booking.MenteeId.ShouldBe(menteeId);
        booking.Title.ShouldBe("Engines");
        booking.Topic.ShouldBe("");
        booking.MeetingType.ShouldBe(MeetingTypes.None);
        booking.Mode.ShouldBe(BookingMode.Request);
        booking.Time.ShouldBe(new TimeRange(Start, Start + Duration.FromMinutes(90)));
        booking.BufferBeforeMinutes.ShouldBe(10);
        booking.BufferAfterMinutes.ShouldBe(15);
        booking.Price.ShouldBe(Paid);
        booking.IsIncluded.ShouldBeTrue();
        booking.Policy.ShouldBe(terms.Policy);
        booking.HoldExpiresAt.ShouldBe(Sample.Now + Duration.FromMinutes(7));
        booking.HoldExtensions.ShouldBe(0);
        booking.RequestExpiresAt.ShouldBeNull();
        booking.BookedAt.ShouldBe(Sample.Now);
        booking.CancelledBy.ShouldBeNull();
        booking.Absent.ShouldBeNull();
        booking.RefundMinorUnits.ShouldBe(0);
        booking.Version.ShouldBe(1);
        booking.ShouldEndWith(BookingEventKind.Held, menteeId, "", Sample.Now);
    }

    [Fact]
    public void Hold_StartThatIsNearer_EndsWithIt()
    {
        var start = Sample.Now + Duration.FromMinutes(3);

        Sample.Hold(start).HoldExpiresAt.ShouldBe(start);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void IsLiveHold_AroundItsEnd_IsDeadFromThatInstantOn(int seconds, bool live)
    {
        var booking = Sample.Hold(Start);
        var now = booking.HoldExpiresAt!.Value + Duration.FromSeconds(seconds);

        booking.IsLiveHold(now).ShouldBe(live);
    }

    [Fact]
    public void Holds_SameTermsAndTime_IsThisHold()
    {
        var terms = Sample.Terms();
        var booking = Sample.Hold(Start, terms);

        booking.Holds(terms, Start, Sample.Now).ShouldBeTrue();
        booking.Holds(terms, Start + Duration.FromMinutes(5), Sample.Now).ShouldBeFalse();
        booking.Holds(terms with { OfferingId = Ids.New(Sample.Now) }, Start, Sample.Now).ShouldBeFalse();
        booking.Holds(terms with { DurationMinutes = 90 }, Start, Sample.Now).ShouldBeFalse();
        booking.Holds(terms with { Price = Paid with { MinorUnits = 1 } }, Start, Sample.Now).ShouldBeFalse();
        booking.Holds(terms with { IsIncluded = true }, Start, Sample.Now).ShouldBeFalse();
        booking.Holds(terms, Start, booking.HoldExpiresAt!.Value).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void Holds_NotHeld_IsFalse(BookingStatus status)
    {
        var terms = Sample.Terms();

        Sample.At(status, Start, terms).Holds(terms, Start, Sample.Now).ShouldBeFalse();
    }

    [Fact]
    public void MoveHold_AnotherTimeAndLength_TakesItAnewAndKeepsWhatWasSaid()
    {
        var terms = Sample.Terms();
        var booking = Sample.Hold(Start, terms);
        booking.ExtendHold(Sample.Now);
        var now = Sample.Now + Duration.FromMinutes(20);
        var later = Start + Duration.FromHours(3);

        booking.MoveHold(terms with { DurationMinutes = 30, Price = Paid with { MinorUnits = 700 } }, later, now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Held);
        booking.Time.ShouldBe(new TimeRange(later, later + Duration.FromMinutes(30)));
        booking.PriceMinorUnits.ShouldBe(700);
        booking.Topic.ShouldBe("My engine does not compute.");
        booking.HoldExpiresAt.ShouldBe(now + Duration.FromMinutes(5));
        booking.HoldExtensions.ShouldBe(0);
        booking.BookedAt.ShouldBe(Sample.Now);
        booking.ShouldEndWith(BookingEventKind.HoldMoved, booking.MenteeId, "", now);
    }

    [Fact]
    public void MoveHold_AnotherOffering_ChangesNothing() =>
        Sample.Hold(Start).ShouldNotChange(booking => booking.MoveHold(Sample.Terms(), Start, Sample.Now).ShouldBeFalse());

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void MoveHold_NotHeld_ChangesNothing(BookingStatus status)
    {
        var terms = Sample.Terms();

        Sample.At(status, Start, terms).ShouldNotChange(booking => booking.MoveHold(terms, Start, Sample.Now).ShouldBeFalse());
    }

    [Fact]
    public void ExtendHold_TenTimes_LastsItsFullTimeFromEach()
    {
        var booking = Sample.Hold(Start);
        var now = Sample.Now;
        for (var times = 1; times <= 10; times++)
        {
            now = booking.HoldExpiresAt!.Value - Second;

            booking.ExtendHold(now).ShouldBeTrue();

            booking.HoldExtensions.ShouldBe(times);
            booking.HoldExpiresAt.ShouldBe(now + Duration.FromMinutes(5));
            booking.ShouldEndWith(BookingEventKind.HoldExtended, booking.MenteeId, "", now);
        }

        booking.CanExtendHold(now).ShouldBeFalse();
        booking.ShouldNotChange(full => full.ExtendHold(now).ShouldBeFalse());
    }

    [Fact]
    public void ExtendHold_NearTheStart_EndsWithIt()
    {
        var start = Sample.Now + Duration.FromMinutes(6);
        var booking = Sample.Hold(start);

        booking.ExtendHold(Sample.Now + Duration.FromMinutes(4)).ShouldBeTrue();

        booking.HoldExpiresAt.ShouldBe(start);
    }

    [Fact]
    public void ExtendHold_AtItsEnd_ChangesNothing() =>
        Sample.Hold(Start).ShouldNotChange(booking => booking.ExtendHold(booking.HoldExpiresAt!.Value).ShouldBeFalse());

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void ExtendHold_NotHeld_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.ExtendHold(Sample.Now).ShouldBeFalse());

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void ReleaseHold_LiveOrDead_Expires(int minutes)
    {
        var booking = Sample.Hold(Start);
        var now = Sample.Now + Duration.FromMinutes(minutes);

        booking.ReleaseHold(now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Expired);
        booking.HoldExpiresAt.ShouldBeNull();
        booking.KeepsTime.ShouldBeFalse();
        booking.RefundMinorUnits.ShouldBe(0);
        booking.ShouldEndWith(BookingEventKind.HoldReleased, booking.MenteeId, "", now);
    }

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void ReleaseHold_NotHeld_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.ReleaseHold(Sample.Now).ShouldBeFalse());

    [Fact]
    public void Describe_Held_KeepsWhatIsSaidWithoutALineInTheStory()
    {
        var booking = Sample.Hold(Start);

        booking.Describe(new("  First line\r\nSecond line  ", MeetingTypes.InPerson, " 1 Dorset\nStreet ")).ShouldBeTrue();

        booking.Topic.ShouldBe("First line\nSecond line");
        booking.MeetingType.ShouldBe(MeetingTypes.InPerson);
        booking.Place.ShouldBe("1 Dorset Street");
        booking.Version.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void Describe_NotHeld_ChangesNothing(BookingStatus status) => Sample.At(status, Start).ShouldNotChange(
        booking => booking.Describe(new("Something else altogether.", MeetingTypes.Audio)).ShouldBeFalse());

    [Fact]
    public void CheckOut_Instant_IsConfirmed()
    {
        var booking = Sample.Hold(Start);
        var now = Sample.Now + Duration.FromMinutes(1);

        booking.CheckOut(Paid, now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Confirmed);
        booking.HoldExpiresAt.ShouldBeNull();
        booking.RequestExpiresAt.ShouldBeNull();
        booking.Version.ShouldBe(2);
        booking.ShouldEndWith(BookingEventKind.Confirmed, booking.MenteeId, "", now);
    }

    [Theory]
    [InlineData(72, 48)]
    [InlineData(48, 48)]
    [InlineData(30, 30)]
    public void CheckOut_Request_WaitsTwoDaysOrUntilTheStart(int hoursToStart, int hoursToAnswer)
    {
        var booking = Sample.Hold(Sample.Now + Duration.FromHours(hoursToStart), Request);

        booking.CheckOut(Paid, Sample.Now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Pending);
        booking.HoldExpiresAt.ShouldBeNull();
        booking.RequestExpiresAt.ShouldBe(Sample.Now + Duration.FromHours(hoursToAnswer));
        booking.ShouldEndWith(BookingEventKind.Requested, booking.MenteeId, "", Sample.Now);
    }

    [Theory]
    [InlineData(1249, "USD")]
    [InlineData(1251, "USD")]
    [InlineData(0, "USD")]
    [InlineData(1250, "INR")]
    public void CheckOut_AnotherAmount_ChangesNothing(long minorUnits, string currency)
    {
        var paid = new Money(minorUnits, Currencies.Get(currency));

        Sample.Hold(Start).ShouldNotChange(booking => booking.CheckOut(paid, Sample.Now).ShouldBeFalse());
        Sample.Hold(Start).ShouldNotChange(booking => booking.CheckOutLate(paid, Sample.Now).ShouldBeFalse());
    }

    [Fact]
    public void CheckOut_Free_NeedsNoMoney()
    {
        var free = Money.Free(Currencies.Usd);

        Sample.Hold(Start, Sample.Terms() with { Price = free }).CheckOut(free, Sample.Now).ShouldBeTrue();
    }

    [Fact]
    public void CheckOut_NotDescribed_ChangesNothing()
    {
        var booking = Sample.Hold(Start);
        booking.Describe(new("Nine sign", MeetingTypes.Video));

        booking.ShouldNotChange(brief => brief.CheckOut(Paid, Sample.Now).ShouldBeFalse());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void CheckOut_AroundTheHoldsEnd_IsRefusedFromThatInstantOn(int seconds, bool booked)
    {
        var booking = Sample.Hold(Start);

        booking.CheckOut(Paid, booking.HoldExpiresAt!.Value + Duration.FromSeconds(seconds)).ShouldBe(booked);

        booking.Status.ShouldBe(booked ? BookingStatus.Confirmed : BookingStatus.Held);
    }

    [Theory]
    [MemberData(nameof(NotHeld))]
    public void CheckOut_NotHeld_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.CheckOut(Paid, Sample.Now).ShouldBeFalse());

    [Theory]
    [InlineData(BookingStatus.Held)]
    [InlineData(BookingStatus.Expired)]
    public void CheckOutLate_HoldThatRanOut_IsBookedUntilTheStart(BookingStatus status)
    {
        var now = Start - Second;
        var booking = Sample.At(status, Start);

        booking.ShouldNotChange(late => late.CheckOutLate(Paid, Start).ShouldBeFalse());
        booking.CheckOutLate(Paid, now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Confirmed);
        booking.ShouldEndWith(BookingEventKind.Confirmed, booking.MenteeId, "", now);
    }

    [Fact]
    public void CheckOutLate_Request_WaitsForTheMentor()
    {
        var booking = Sample.At(BookingStatus.Expired, Start, Request);
        var now = Start - Duration.FromHours(1);

        booking.CheckOutLate(Paid, now).ShouldBeTrue();

        booking.Status.ShouldBe(BookingStatus.Pending);
        booking.RequestExpiresAt.ShouldBe(Start);
    }

    [Theory]
    [MemberData(nameof(BookedBefore))]
    public void CheckOutLate_BookedBefore_ChangesNothing(BookingStatus status) =>
        Sample.At(status, Start).ShouldNotChange(booking => booking.CheckOutLate(Paid, Sample.Now).ShouldBeFalse());

    [Theory]
    [InlineData(1250)]
    [InlineData(0)]
    public void CheckOutLate_RequestThatNobodyAnswered_IsOver(long minorUnits)
    {
        var price = Paid with { MinorUnits = minorUnits };
        var booking = Sample.At(BookingStatus.Pending, Start, Request with { Price = price });
        booking.Expire(booking.RequestExpiresAt!.Value).ShouldBeTrue();

        booking.IsBeingBooked.ShouldBeFalse();
        booking.ShouldNotChange(over => over.CheckOutLate(price, Sample.Now).ShouldBeFalse());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Expire_HoldAroundItsEnd_EndsAtThatInstant(int seconds, bool expired)
    {
        var booking = Sample.Hold(Start);
        var now = booking.HoldExpiresAt!.Value + Duration.FromSeconds(seconds);

        booking.Expire(now).ShouldBe(expired);

        booking.Status.ShouldBe(expired ? BookingStatus.Expired : BookingStatus.Held);
        booking.IsBeingBooked.ShouldBeTrue();
        booking.RefundMinorUnits.ShouldBe(0);
        if (expired)
        {
            booking.HoldExpiresAt.ShouldBeNull();
            booking.ShouldEndWith(BookingEventKind.HoldExpired, null, "", now);
        }
    }

    [Fact]
    public void Expire_HoldUnderAnotherPolicy_KeepsItsOwnTime()
    {
        var booking = Sample.Hold(Start, Sample.Terms() with { Policy = new SessionPolicy { HoldMinutes = 12 } });

        booking.Expire(Sample.Now + Duration.FromMinutes(12) - Second).ShouldBeFalse();
        booking.Expire(Sample.Now + Duration.FromMinutes(12)).ShouldBeTrue();
    }
}
