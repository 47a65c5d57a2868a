using System.Globalization;
using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Web.Features.Mentor.Offerings;
using Mentorship.Web.Infrastructure.Forms;

namespace Mentorship.Web.Features.Mentor.Profile;

public sealed record MentorProfileForm
{
    public string? Headline { get; init; }

    public string? Company { get; init; }

    public string? Bio { get; init; }

    /// <summary>Separated by commas.</summary>
    public string? Specialties { get; init; }

    public int? YearsOfExperience { get; init; }

    /// <summary>In whole units with at most two decimals, as typed; empty is none.</summary>
    public string? HourlyRate { get; init; }

    public string? Currency { get; init; } = Currencies.Usd.Code;

    public static MentorProfileForm Of(MentorProfile profile) => new()
    {
        Headline = profile.Headline,
        Company = profile.Company,
        Bio = profile.Bio,
        Specialties = string.Join(", ", profile.Specialties),
        YearsOfExperience = profile.YearsOfExperience,
        HourlyRate = profile.HourlyRate is { } rate ? PriceInput.Format(rate) : null,
        Currency = profile.HourlyRateCurrencyCode ?? Currencies.Usd.Code,
    };

    /// <summary>The rate; only after validation.</summary>
    public Money? Rate() => string.IsNullOrWhiteSpace(HourlyRate) ? null : PriceInput.Parse(HourlyRate, Currencies.Get(Currency!));

    public sealed class Validator : AbstractValidator<MentorProfileForm>
    {
        public Validator()
        {
            RuleFor(form => form.Headline).Text("Say what you do, such as “Staff engineer”.", MentorProfile.HeadlineMaxLength);
            RuleFor(form => form.Company).AtMost(MentorProfile.CompanyMaxLength);
            RuleFor(form => form.Bio).Text("Write a few sentences about yourself.", MentorProfile.BioMaxLength);
            RuleFor(form => form.Specialties)
                .Must(text => MentorProfile.ParseSpecialties(text).Count > 0)
                .WithMessage("Name at least one thing you can help with.")
                .Must(text => MentorProfile.ParseSpecialties(text).Count <= MentorProfile.MaxSpecialties)
                .WithMessage($"Keep to your {MentorProfile.MaxSpecialties} strongest.")
                .Must(text => MentorProfile.ParseSpecialties(text).All(name => name.Length <= MentorProfile.SpecialtyMaxLength))
                .WithMessage($"Keep each to {MentorProfile.SpecialtyMaxLength} characters, and put commas between them.");
            RuleFor(form => form.YearsOfExperience)
                .NotNull().WithMessage("Enter a number of years, 0 or more.")
                .InclusiveBetween(0, MentorProfile.MaxYearsOfExperience)
                .WithMessage($"Enter a number of years from 0 to {MentorProfile.MaxYearsOfExperience}.");
            RuleFor(form => form.HourlyRate)
                .Must(text => string.IsNullOrWhiteSpace(text) || PriceInput.Parse(text, Currencies.Usd) is { MinorUnits: > 0 })
                .WithMessage("Enter an amount such as 500 or 12.50, or leave this empty.")
                .Must(text => PriceInput.Parse(text, Currencies.Usd)!.Value.MinorUnits <= MentorProfile.MaxHourlyRateMinorUnits)
                .WithMessage($"Enter at most {(MentorProfile.MaxHourlyRateMinorUnits / 100).ToString("N0", CultureInfo.InvariantCulture)}.");
            RuleFor(form => form.Currency)
                .Must((form, code) => string.IsNullOrWhiteSpace(form.HourlyRate) || Currencies.Find(code) is not null)
                .WithMessage("Choose a currency.");
        }
    }
}
