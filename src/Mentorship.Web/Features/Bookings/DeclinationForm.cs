using FluentValidation;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

public sealed record DeclinationForm
{
    public string? Reason { get; init; }

    public sealed class Validator : AbstractValidator<DeclinationForm>
    {
        public Validator() => RuleFor(form => form.Reason)
            .Text("Write why you decline: the mentee will read it.", Booking.ReasonMaxLength)
            .Must(text => text!.OnLines().Length >= Booking.ReasonMinLength)
            .WithMessage("Write a word or two more: the mentee will read it.");
    }
}
