using FluentValidation;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Web.Features.Mentor.Offerings;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Admin.Bookings;

/// <summary>Why a session is called off, or how much of its price is given back and why.</summary>
public sealed record SettlementForm
{
    public string? Reason { get; init; }

    /// <summary>As it is typed; only where money is given back.</summary>
    public string? Amount { get; init; }

    /// <summary>The amount in a currency; null if it is none, or nothing.</summary>
    public Money? AmountIn(Currency currency) => PriceInput.Parse(Amount, currency) is { MinorUnits: > 0 } amount ? amount : null;

    public sealed class Validator : AbstractValidator<SettlementForm>
    {
        // With room for the amount, which stands before it in the story.
        public const int ReasonMaxLength = Booking.ReasonMaxLength - 40;

        public Validator() => RuleFor(form => form.Reason)
            .Text("Write why: both sides read it, and it stands in the audit.", ReasonMaxLength)
            .Must(text => text!.OnLines().Length >= Booking.ReasonMinLength)
            .WithMessage("Write a word or two more: both sides read it.");
    }
}
