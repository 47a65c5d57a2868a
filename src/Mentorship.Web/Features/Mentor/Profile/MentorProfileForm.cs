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

    /// <summary>The name of a job family in addresses; empty for none.</summary>
    public string? JobFamily { get; init; }

    /// <summary>English names, separated by commas.</summary>
    public string? Languages { get; init; }

    /// <summary>One a line.</summary>
    public string? Links { get; init; }

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
        JobFamily = profile.JobFamily?.Slug(),
        Languages = string.Join(", ", profile.Languages.Select(language => Core.People.Languages.NameOf(language.Code)).Order(StringComparer.Ordinal)),
        Links = string.Join('\n', profile.Links),
        HourlyRate = profile.HourlyRate is { } rate ? PriceInput.Format(rate) : null,
        Currency = profile.HourlyRateCurrencyCode ?? Currencies.Usd.Code,
    };

    /// <summary>The rate; only after validation.</summary>
    public Money? Rate() => string.IsNullOrWhiteSpace(HourlyRate) ? null : PriceInput.Parse(HourlyRate, Currencies.Get(Currency!));

    /// <summary>Says all of it of a profile, with its languages; only after validation.</summary>
    public void ApplyTo(MentorProfile profile)
    {
        profile.Describe(Headline!, Company ?? "", Bio!, MentorProfile.ParseSpecialties(Specialties), YearsOfExperience!.Value);
        profile.Present(
            JobFamilies.Find(JobFamily),
            MentorProfile.ParseSpecialties(Languages).Select(CodeOf).OfType<string>(),
            LinesOf(Links).Select(line => line.ToMeetingLink()!.AbsoluteUri));
        profile.ChargeByHour(Rate());
    }

    /// <summary>All fields with what is in them, for a form that only keeps them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields() =>
    [
        new("Form.Headline", Headline ?? ""),
        new("Form.Company", Company ?? ""),
        new("Form.Bio", Bio ?? ""),
        new("Form.Specialties", Specialties ?? ""),
        new("Form.YearsOfExperience", YearsOfExperience?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("Form.JobFamily", JobFamily ?? ""),
        new("Form.Languages", Languages ?? ""),
        new("Form.Links", Links ?? ""),
        new("Form.HourlyRate", HourlyRate ?? ""),
        new("Form.Currency", Currency ?? ""),
    ];

    private static string? CodeOf(string name) =>
        Core.People.Languages.All.FirstOrDefault(language => language.Value.ForSearch() == name.ForSearch()).Key;

    private static IReadOnlyList<string> LinesOf(string? text) =>
        [.. (text ?? "").OnLines().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

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
            RuleFor(form => form.JobFamily)
                .Must(slug => string.IsNullOrEmpty(slug) || JobFamilies.Find(slug) is not null).WithMessage("Choose a kind of work from the list.");
            RuleFor(form => form.Languages)
                .Must(text => MentorProfile.ParseSpecialties(text).All(name => CodeOf(name) is not null))
                .WithMessage((_, text) => $"We do not know “{MentorProfile.ParseSpecialties(text).First(name => CodeOf(name) is null).AtMost(40)}”. Write languages by their English names, with commas between them.")
                .Must(text => MentorProfile.ParseSpecialties(text).Count <= MentorProfile.MaxLanguages)
                .WithMessage($"Keep to {MentorProfile.MaxLanguages} languages.");
            RuleFor(form => form.Links)
                .Must(text => LinesOf(text).Count <= MentorProfile.MaxLinks)
                .WithMessage($"Keep to {MentorProfile.MaxLinks} links, one a line.")
                .Must(text => LinesOf(text).All(line => line.ToMeetingLink() is not null))
                .WithMessage("Begin each link with https://, and put each on a line of its own.")

                // As they are kept and followed: other letters than ASCII take several characters there.
                .Must(text => LinesOf(text).All(line => line.ToMeetingLink()!.AbsoluteUri.Length <= MentorProfile.LinkMaxLength))
                .WithMessage($"Keep each link to {MentorProfile.LinkMaxLength} characters.");
            RuleFor(form => form.HourlyRate)
                .Must(text => string.IsNullOrWhiteSpace(text) || PriceInput.Parse(text, Currencies.Usd) is { MinorUnits: > 0 })
                .WithMessage("Enter an amount such as 500 or 12.50, or leave this empty.")
                .Must(text => PriceInput.Parse(text, Currencies.Usd) is not { MinorUnits: > MentorProfile.MaxHourlyRateMinorUnits })
                .WithMessage($"Enter at most {(MentorProfile.MaxHourlyRateMinorUnits / 100).ToString("N0", CultureInfo.InvariantCulture)}.");
            RuleFor(form => form.Currency)
                .Must((form, code) => string.IsNullOrWhiteSpace(form.HourlyRate) || Currencies.Find(code) is not null)
                .WithMessage("Choose a currency.");
        }
    }
}
