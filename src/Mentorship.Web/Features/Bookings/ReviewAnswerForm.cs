using FluentValidation;
using Mentorship.Core.Reviews;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What a mentor says to a review.</summary>
public sealed record ReviewAnswerForm
{
    public string? Answer { get; init; }

    /// <summary>The version of the review that the mentor has read; only ever compared with what it is.</summary>
    public int Seen { get; init; }

    public sealed class Validator : AbstractValidator<ReviewAnswerForm>
    {
        public Validator() => RuleFor(form => form.Answer).Text("Write your answer: everyone who reads the review reads it.", Review.AnswerMaxLength);
    }
}
