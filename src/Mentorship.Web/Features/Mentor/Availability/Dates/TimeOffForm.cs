using FluentValidation;
using Mentorship.Core.Availability;
using Mentorship.Web.Infrastructure.Forms;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>Time off to add; without a last date it is one day.</summary>
public sealed record TimeOffForm
{
    public LocalDate? First { get; init; }

    public LocalDate? Last { get; init; }

    public string? Note { get; init; }

    /// <summary>The dates; only after validation.</summary>
    public DateInterval ToDates() => new(First!.Value, Last ?? First.Value);

    public sealed class Validator : AbstractValidator<TimeOffForm>
    {
        public Validator()
        {
            RuleFor(form => form.First).NotNull().WithMessage("Enter the first date.");
            RuleFor(form => form.Last)
                .Must((form, last) => last is null || form.First is null || last >= form.First)
                .WithMessage("The last date cannot be before the first.")
                .Must((form, last) => last is null || form.First is null || Period.DaysBetween(form.First.Value, last.Value) < TimeOff.MaxDays)
                .WithMessage($"Time off is at most {TimeOff.MaxDays} days.");
            RuleFor(form => form.Note).AtMost(TimeOff.NoteMaxLength);
        }
    }
}
