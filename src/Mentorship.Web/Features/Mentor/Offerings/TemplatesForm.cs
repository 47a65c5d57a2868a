using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>Which templates become offerings, and what is the same for all of them.</summary>
public sealed record TemplatesForm
{
    /// <summary>One for each of <see cref="OfferingTemplates.All"/>, in their order.</summary>
    public IList<bool> Chosen { get; init; } = [.. OfferingTemplates.All.Select(_ => false)];

    /// <summary>Of an hour, as <see cref="OfferingForm.Price"/>; each length costs its part.</summary>
    public string? Price { get; init; }

    public string? Currency { get; init; }

    public bool PricedByHour { get; init; }

    public Guid? CourseId { get; init; }

    /// <summary>What an hour costs, where the hourly rate does not say; only after validation.</summary>
    public Money Hour() => PriceInput.Parse(Price, Currencies.Get(Currency!)) ?? Money.Free(Currencies.Get(Currency!));

    public IReadOnlyList<OfferingTemplate> Templates() =>
        [.. Chosen.Zip(OfferingTemplates.All).Where(pair => pair.First).Select(pair => pair.Second)];

    /// <summary>The same with a tick for each template where some are missing.</summary>
    public TemplatesForm WithAllTemplates() => this with
    {
        Chosen = [.. OfferingTemplates.All.Select((_, index) => index < Chosen.Count && Chosen[index])],
    };

    public sealed class Validator : AbstractValidator<TemplatesForm>
    {
        public Validator()
        {
            RuleFor(form => form).Custom((form, context) =>
            {
                if (form.Templates().Count == 0)
                {
                    context.AddFailure($"{nameof(Chosen)}[0]", "Choose one template at least.");
                }
            });
            RuleFor(form => form.Currency).Must(code => Currencies.Find(code) is not null).WithMessage("Choose a currency.");
            RuleFor(form => form.Price)
                .Must(text => PriceInput.Refusal(text) is null).WithMessage((_, text) => PriceInput.Refusal(text))

                // Two hours cost twice as much, and the dearest session has its limit too.
                .Must(text => PriceInput.Parse(text, Currencies.Usd)!.Value.MinorUnits <= MentorProfile.MaxHourlyRateMinorUnits)
                .WithMessage($"Enter at most {MentorProfile.MaxHourlyRateMinorUnits / 100:N0}.")
                .Unless(form => form.PricedByHour);
        }
    }
}
