using FluentValidation;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What somebody says who was called absent.</summary>
public sealed record DisputeForm
{
    public string? Words { get; init; }

    public sealed class Validator : AbstractValidator<DisputeForm>
    {
        public Validator() => RuleFor(form => form.Words)
            .Text("Write what happened: whoever decides reads it.", Booking.DisputeMaxLength)
            .Must(text => text!.OnLines().Length >= Booking.DisputeMinLength)
            .WithMessage($"Write at least {Booking.DisputeMinLength} characters: whoever decides reads it.");
    }
}
