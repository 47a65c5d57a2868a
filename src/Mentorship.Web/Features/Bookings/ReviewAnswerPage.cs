using Mentorship.Core.Bookings;
using Mentorship.Core.Reviews;
using Mentorship.Web.Features.Offerings;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A review, for the mentor who answers it.</summary>
/// <param name="Form">The answer as it is typed.</param>
/// <param name="Booking">With both people.</param>
/// <param name="Review">The review; null while there is none.</param>
public sealed record ReviewAnswerPage(ReviewAnswerForm Form, Booking Booking, Review? Review)
{
    /// <summary>Why there is nothing to be said; null if there is.</summary>
    public ReviewRefusal? Refusal => Review switch
    {
        null => ReviewRefusal.NotWritten,
        { AnsweredAt: not null } => ReviewRefusal.AlreadyAnswered,
        _ => null,
    };

    /// <summary>As everybody reads it; null while there is none.</summary>
    public ReviewLine? Line => Review is null ? null : ReviewLine.Of(Review, Booking);
}
