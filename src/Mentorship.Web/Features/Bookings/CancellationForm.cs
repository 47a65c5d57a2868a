using FluentValidation;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

public sealed record CancellationForm
{
    public string? Reason { get; init; }

    /// <summary>What the page said is given back, in minor units; only ever compared with what is.</summary>
    public long? Refund { get; init; }

    /// <summary>The mentor's request to move, instead of which the mentee cancels; null unless it is so.</summary>
    public Guid? InsteadOf { get; init; }

    public sealed class Validator : AbstractValidator<CancellationForm>
    {
        public Validator() => RuleFor(form => form.Reason)
            .Text("Write why you cancel: the other side will read it.", Booking.ReasonMaxLength)
            .Must(text => text!.OnLines().Length >= Booking.ReasonMinLength)
            .WithMessage("Write a word or two more: the other side will read it.");
    }
}
