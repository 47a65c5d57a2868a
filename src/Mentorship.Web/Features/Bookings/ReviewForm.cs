using FluentValidation;
using Mentorship.Core.Reviews;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What a mentee says of a session.</summary>
public sealed record ReviewForm
{
    public int? Rating { get; init; }

    public string? Feedback { get; init; }

    public static ReviewForm Of(Review review) => new() { Rating = review.Rating, Feedback = review.Feedback };

    public sealed class Validator : AbstractValidator<ReviewForm>
    {
        public Validator()
        {
            RuleFor(form => form.Rating)
                .Must(rating => rating is >= Review.MinRating and <= Review.MaxRating)
                .WithMessage($"Choose how it was, from {Review.MinRating} to {Review.MaxRating}.");
            RuleFor(form => form.Feedback).AtMost(Review.FeedbackMaxLength);
        }
    }
}
