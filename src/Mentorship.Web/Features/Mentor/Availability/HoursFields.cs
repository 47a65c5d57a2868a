namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>The fields of a form of hours, for the partials that several pages share.</summary>
/// <param name="Form">The form.</param>
/// <param name="Draft">The address that its buttons are sent to which save nothing.</param>
public sealed record HoursFields(HoursForm Form, string Draft)
{
    /// <summary>Which day, in the partial for one.</summary>
    public int Day { get; init; }

    /// <summary>The day's name for those who only hear a button's; empty where there is one day only.</summary>
    public string DayName => Form.Days.Count > 1 ? HoursForm.DayNames[Day] : "";
}
