using FluentValidation;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

public sealed record RejectionForm
{
    /// <summary>Why; may be empty.</summary>
    public string? Words { get; init; }

    /// <summary>The proposal that is rejected.</summary>
    public Guid Answers { get; init; }

    public sealed class Validator : AbstractValidator<RejectionForm>
    {
        public Validator() => RuleFor(form => form.Words).AtMost(RescheduleRequest.WordsMaxLength);
    }
}
