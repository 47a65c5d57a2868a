using Mentorship.Core.Bookings;
using Mentorship.Core.Reviews;
using Mentorship.Web.Features.Offerings;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What is said of a session, for its mentee who says it.</summary>
/// <param name="Form">What is being said.</param>
/// <param name="Booking">With both people.</param>
/// <param name="Review">What was said; null before.</param>
/// <param name="Now">When the page was made.</param>
public sealed record ReviewPage(ReviewForm Form, Booking Booking, Review? Review, Instant Now)
{
    public string MentorName => Booking.Mentor.User.Name;

    /// <summary>Why nothing can be said now; null if it can.</summary>
    public ReviewRefusal? Refusal => (Booking.Status, Review) switch
    {
        (not BookingStatus.Completed, _) => ReviewRefusal.NotHeld,
        (_, { } written) when !written.CanChange(Now) => ReviewRefusal.TooLate,
        _ => null,
    };

    /// <summary>Until when what is said can be changed; of a review to come, as if it were written now.</summary>
    public Instant ChangeableUntil => Review?.ChangeableUntil ?? Now + Core.Reviews.Review.ChangeableFor;

    /// <summary>As everybody reads it; null before.</summary>
    public ReviewLine? Line => Review is null ? null : ReviewLine.Of(Review, Booking);
}
