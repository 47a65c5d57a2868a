using FluentValidation;
using Mentorship.Core.Availability;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>The hours of one date.</summary>
public sealed record DateForm : HoursForm
{
    public LocalDate? Date { get; init; }

    public DateUse? Use { get; init; }

    public static DateForm Of(LocalDate date, DateUse use, IEnumerable<HoursRange> hours) =>
        new() { Date = date, Use = use, Days = [DayForm.Of(hours)] };

    /// <summary>The same with a day where it is missing, so that there is something to fill in.</summary>
    public DateForm Whole() => this with { Days = [.. Days.Append(new()).Take(1)] };

    /// <summary>What is to be saved, as <see cref="SaveDateHours"/> takes it; only after validation.</summary>
    public IReadOnlyList<HoursRange>? ToHours() => Use switch
    {
        DateUse.Week => null,
        DateUse.OtherHours => Days[0].Hours(),
        _ => [],
    };

    public sealed class Validator : RulesOf<DateForm>
    {
        public Validator()
        {
            RuleFor(form => form.Use).Must(use => use is { } value && Enum.IsDefined(value)).WithMessage("Choose which hours this date has.");
            When(form => form.Use == DateUse.OtherHours, () =>
            {
                RuleFor(form => form.Days)
                    .Must(days => days.Count == 1 && days[0].Ranges.Any(range => !range.IsEmpty))
                    .WithMessage("Add the hours of this date, or choose that it is closed.")
                    .OverridePropertyName(nameof(Use));
                CheckHours(_ => "");
            });
        }
    }
}
