using FluentValidation;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure.Forms;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Travel;

/// <summary>A change of zone to add.</summary>
public sealed record TravelForm
{
    public LocalDate? From { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>What it says; only after validation.</summary>
    public ZoneChange ToChange() => new(From!.Value, TimeZones.Get(TimeZone!).Id);

    public sealed class Validator : AbstractValidator<TravelForm>
    {
        public Validator()
        {
            RuleFor(form => form.From).NotNull().WithMessage("Enter the first date in the other zone.");
            RuleFor(form => form.TimeZone).Zone();
        }
    }
}
