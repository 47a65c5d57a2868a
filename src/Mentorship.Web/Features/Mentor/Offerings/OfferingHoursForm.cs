using FluentValidation;
using Mentorship.Core.Availability;
using Mentorship.Web.Features.Mentor.Availability;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>An offering's own week.</summary>
public sealed record OfferingHoursForm : HoursForm
{
    public static OfferingHoursForm Of(IEnumerable<(IsoDayOfWeek Day, HoursRange Hours)> rows) => new() { Days = Week(rows) };

    /// <summary>The same with empty days where some are missing.</summary>
    public OfferingHoursForm WholeWeek() => this with { Days = Week(Days) };

    public sealed class Validator : RulesOf<OfferingHoursForm>
    {
        public Validator()
        {
            CheckWeek();
            RuleFor(form => form.Days)
                .Must(days => days.Any(day => day.Ranges.Any(range => !range.IsEmpty)))
                .WithMessage("Add hours on one day at least, or let it use your hours.");
        }
    }
}
