using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

public class SlotClaimTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly int StartStep = SlotClaim.StepAt(Start);

    [Fact]
    public void StepAt_MultiplesOfFiveMinutes_CountsFromTheEpoch()
    {
        SlotClaim.StepAt(Instant.FromUnixTimeSeconds(0)).ShouldBe(0);
        SlotClaim.StepAt(Instant.FromUnixTimeSeconds(300)).ShouldBe(1);
        SlotClaim.StepAt(Instant.FromUnixTimeSeconds(-300)).ShouldBe(-1);
        SlotClaim.StepAt(Instant.FromUtc(9999, 12, 31, 23, 55)).ShouldBe(844_674_335);
    }

    [Fact]
    public void StepAt_NoMultiple_Throws()
    {
        Instant[] wrong =
        [
            Start + Duration.FromMinutes(1),
            Start - Duration.FromSeconds(1),
            Start + Duration.FromMilliseconds(1),
            Start + Duration.Epsilon,
            Instant.FromUnixTimeSeconds(-1),
        ];

        foreach (var instant in wrong)
        {
            Should.Throw<ArgumentException>(() => SlotClaim.StepAt(instant)).ParamName.ShouldBe("instant");
        }
    }

    [Fact]
    public void For_WithoutBuffers_ClaimsTheSameStepsForBoth()
    {
        var booking = Sample.Hold(Start, Sample.Terms() with { DurationMinutes = 15 });

        StepsOf(booking, booking.MentorId).ShouldBe([StartStep, StartStep + 1, StartStep + 2]);
        StepsOf(booking, booking.MenteeId).ShouldBe([StartStep, StartStep + 1, StartStep + 2]);
    }

    [Fact]
    public void For_Buffers_AreTheMentorsAlone()
    {
        var booking = Sample.Hold(Start, Sample.Terms() with { DurationMinutes = 15, BufferBeforeMinutes = 5, BufferAfterMinutes = 10 });

        StepsOf(booking, booking.MentorId).ShouldBe(Enumerable.Range(StartStep - 1, 6));
        StepsOf(booking, booking.MenteeId).ShouldBe(Enumerable.Range(StartStep, 3));
    }

    [Fact]
    public void For_EveryClaim_NamesTheBooking()
    {
        var booking = Sample.Hold(Start, Sample.Terms() with { BufferAfterMinutes = 5 });

        SlotClaim.For(booking).ShouldAllBe(claim => claim.BookingId == booking.Id);
    }

    [Fact]
    public void For_SessionsThatTouch_ShareNoStep()
    {
        var first = Sample.Hold(Start, Sample.Terms() with { DurationMinutes = 30 });
        var second = Sample.Hold(Start + Duration.FromMinutes(30), Sample.Terms() with { DurationMinutes = 30 });

        StepsOf(first, first.MentorId).Intersect(StepsOf(second, second.MentorId)).ShouldBeEmpty();
    }

    [Fact]
    public void For_BuffersThatMeet_ShareAStepUnlessBothFit()
    {
        var first = Sample.Hold(Start, Sample.Terms() with { DurationMinutes = 30, BufferAfterMinutes = 5 });
        var tooClose = Sample.Hold(Start + Duration.FromMinutes(35), Sample.Terms() with { DurationMinutes = 30, BufferBeforeMinutes = 5 });
        var apart = Sample.Hold(Start + Duration.FromMinutes(40), Sample.Terms() with { DurationMinutes = 30, BufferBeforeMinutes = 5 });

        StepsOf(first, first.MentorId).Intersect(StepsOf(tooClose, tooClose.MentorId)).ShouldHaveSingleItem();
        StepsOf(first, first.MentorId).Intersect(StepsOf(apart, apart.MentorId)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, 60, 0, 0)]
    [InlineData(0, 61, 0, 0)]
    [InlineData(0, 60, 3, 0)]
    [InlineData(0, 60, 0, 3)]
    public void For_NoMultipleOfFive_Throws(int lateBy, int minutes, int bufferBefore, int bufferAfter)
    {
        var booking = Sample.Hold(Start + Duration.FromMinutes(lateBy), Sample.Terms() with { DurationMinutes = minutes, BufferBeforeMinutes = bufferBefore, BufferAfterMinutes = bufferAfter });

        Should.Throw<ArgumentException>(() => SlotClaim.For(booking).ToList());
    }

    private static IEnumerable<int> StepsOf(Booking booking, Guid personId) =>
        SlotClaim.For(booking).Where(claim => claim.PersonId == personId).Select(claim => claim.Step);
}
