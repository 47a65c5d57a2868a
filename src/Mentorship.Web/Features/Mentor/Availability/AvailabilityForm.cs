using Mentorship.Core.Availability;
using Mentorship.Web.Infrastructure.Forms;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>A mentor's week and the zone in which it is meant.</summary>
public sealed record AvailabilityForm : HoursForm
{
    public string? TimeZone { get; init; }

    public static AvailabilityForm Of(string timeZone, IEnumerable<(IsoDayOfWeek Day, HoursRange Hours)> rows) =>
        new() { TimeZone = timeZone, Days = Week(rows) };

    /// <summary>The usual office week, for someone who begins.</summary>
    public static AvailabilityForm OfficeWeek(string timeZone) => Of(
        timeZone,
        Enumerable.Range((int)IsoDayOfWeek.Monday, 5).Select(day => ((IsoDayOfWeek)day, new HoursRange(9 * 60, 17 * 60))));

    /// <summary>The same with empty days where some are missing.</summary>
    public AvailabilityForm WholeWeek() => this with { Days = Week(Days) };

    public sealed class Validator : RulesOf<AvailabilityForm>
    {
        public Validator()
        {
            RuleFor(form => form.TimeZone).Zone();
            CheckWeek();
        }
    }
}
