namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>Which hours a date has.</summary>
public enum DateUse
{
    Week,
    OtherHours,
    Closed,
}
