using Mentorship.Core.Bookings;
using Mentorship.Core.Reviews;
using NodaTime;

namespace Mentorship.Core.Tests.Reviews;

public class ReviewTests
{
    private static readonly Booking Session = Sample.At(BookingStatus.Completed, Sample.Now + Duration.FromDays(1));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Of_RatingWithinBounds_IsOfThatSession(int rating)
    {
        var review = Review.Of(Session, rating, " Good.\r\nThanks! ", Session.EndsAt);

        review.BookingId.ShouldBe(Session.Id);
        review.OfferingId.ShouldBe(Session.OfferingId);
        review.MentorId.ShouldBe(Session.MentorId);
        review.MenteeId.ShouldBe(Session.MenteeId);
        review.Rating.ShouldBe(rating);
        review.Feedback.ShouldBe("Good.\nThanks!");
        review.WrittenAt.ShouldBe(Session.EndsAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Of_RatingOutOfBounds_Throws(int rating) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Review.Of(Session, rating, "", Session.EndsAt));
}
