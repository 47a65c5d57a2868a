using System.Globalization;
using FluentValidation;
using Mentorship.Core.Payments.Gateways.Mock;
using NodaTime;

namespace Mentorship.Web.Features.MockGateway;

/// <summary>A card, as it is typed.</summary>
public sealed record CardForm
{
    public string? Number { get; init; }

    /// <summary>Month and year: 12/30.</summary>
    public string? Expiry { get; init; }

    public string? Cvc { get; init; }

    /// <summary>The month that was typed; null if it is none.</summary>
    private YearMonth? Month
    {
        get
        {
            var parts = (Expiry ?? "").Split('/', StringSplitOptions.TrimEntries);
            return parts.Length == 2 && parts[0].Length <= 2 && parts[1].Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && month is >= 1 and <= 12
                ? new YearMonth(2000 + year, month)
                : null;
        }
    }

    public sealed class Validator : AbstractValidator<CardForm>
    {
        public Validator(IClock clock)
        {
            RuleFor(form => form.Number)
                .Must(number => !string.IsNullOrWhiteSpace(number)).WithMessage("Enter the card's number.")
                .Must(number => MockCard.Find(number) is not null).WithMessage("That is none of the test numbers. Real cards cannot be used here.");
            RuleFor(form => form.Expiry)
                .Must(expiry => !string.IsNullOrWhiteSpace(expiry)).WithMessage("Enter when the card expires.")
                .Must((form, _) => form.Month is not null).WithMessage("Write month and year, such as 12/30.")
                .Must((form, _) => form.Month!.Value.ToDateInterval().End >= clock.GetCurrentInstant().InUtc().Date).WithMessage("This card has expired.");
            RuleFor(form => form.Cvc)
                .Must(cvc => cvc is { Length: 3 or 4 } && cvc.All(char.IsAsciiDigit)).WithMessage("Enter the three or four digits on the card.");
        }
    }
}
