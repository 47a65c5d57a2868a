using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Reviews;

/// <summary>What a mentee says of a session that was held; one for each.</summary>
public sealed class Review
{
    public const int MinRating = 1;
    public const int MaxRating = 5;
    public const int FeedbackMaxLength = 2000;

    private Review()
    {
    }

    /// <summary>The session, and the key: nobody rates one twice.</summary>
    public Guid BookingId { get; private set; }

    public Guid OfferingId { get; private set; }

    public Guid MentorId { get; private set; }

    public Guid MenteeId { get; private set; }

    /// <summary>One to five.</summary>
    public int Rating { get; private set; }

    public string Feedback { get; private set; } = "";

    public Instant WrittenAt { get; private set; }

    public static Review Of(Bookings.Booking booking, int rating, string feedback, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rating, MinRating);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rating, MaxRating);
        return new()
        {
            BookingId = booking.Id,
            OfferingId = booking.OfferingId,
            MentorId = booking.MentorId,
            MenteeId = booking.MenteeId,
            Rating = rating,
            Feedback = feedback.OnLines(),
            WrittenAt = now,
        };
    }
}
