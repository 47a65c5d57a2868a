using Mentorship.Core.Common;
using Mentorship.Core.Reviews;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Reviews in words.</summary>
public static class ReviewWords
{
    /// <summary>The ratings, the best first.</summary>
    public static IReadOnlyList<SelectListItem> Ratings { get; } =
    [
        new("5 – Excellent, it helped a lot", "5"),
        new("4 – Good", "4"),
        new("3 – Fair", "3"),
        new("2 – Poor", "2"),
        new("1 – Bad, it was no help", "1"),
    ];

    /// <summary>What someone is told who cannot write, change or answer it.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="review">The review; null without one.</param>
    /// <param name="zone">The reader's zone.</param>
    public static string Words(this ReviewRefusal refusal, Review? review, DateTimeZone zone) => refusal switch
    {
        ReviewRefusal.NotHeld => "A session can be rated once it is completed.",
        ReviewRefusal.TooLate => review is null
            ? "This review cannot be changed any more."
            : $"This review could be changed until {TimeText.Moment(review.ChangeableUntil, zone)}, {Review.ChangeableFor.Days} days after it was written.",
        ReviewRefusal.NotWritten => "There is no review of this session yet.",
        ReviewRefusal.AlreadyAnswered => "You have answered this review. An answer is said once and stays.",
        ReviewRefusal.ChangedMeanwhile => "The review was changed at the same moment. Read it again before you go on.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };

    /// <summary>409 when somebody else was faster, 422 for the rest.</summary>
    public static int Status(this ReviewRefusal refusal) => refusal is ReviewRefusal.ChangedMeanwhile or ReviewRefusal.AlreadyAnswered
        ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;
}
