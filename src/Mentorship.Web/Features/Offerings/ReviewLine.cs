using Mentorship.Core.Bookings;
using Mentorship.Core.Reviews;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>A review as a page shows it.</summary>
/// <param name="Author">The mentee's name.</param>
/// <param name="Rating">One to five.</param>
/// <param name="Feedback">What is said; may be empty.</param>
/// <param name="WrittenAt">When it was written first.</param>
/// <param name="Mentor">The mentor's name.</param>
/// <param name="Answer">What the mentor says to it; empty without an answer.</param>
/// <param name="AnsweredAt">When the mentor said so; null without an answer.</param>
public sealed record ReviewLine(
    string Author, int Rating, string Feedback, Instant WrittenAt, string Mentor, string Answer, Instant? AnsweredAt)
{
    /// <param name="review">The review.</param>
    /// <param name="booking">Its session, with both people.</param>
    public static ReviewLine Of(Review review, Booking booking) => new(
        booking.Mentee.Name, review.Rating, review.Feedback, review.WrittenAt, booking.Mentor.User.Name, review.Answer, review.AnsweredAt);
}
