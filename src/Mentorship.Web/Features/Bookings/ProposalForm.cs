using FluentValidation;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Web.Infrastructure.Forms;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Another time for a session, asked for or in answer to a proposal.</summary>
public sealed record ProposalForm
{
    public Instant? Start { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string? Words { get; init; }

    /// <summary>What this answers, a proposal or a request to book; null for one that begins a request to move.</summary>
    public Guid? Answers { get; init; }

    public sealed class Validator : AbstractValidator<ProposalForm>
    {
        public Validator()
        {
            RuleFor(form => form.Start).NotNull().WithMessage("Pick a time.");
            RuleFor(form => form.Words).AtMost(RescheduleRequest.WordsMaxLength);
        }
    }
}
