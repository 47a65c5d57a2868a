namespace Mentorship.Web.Features.Mentor.Availability;

public sealed record AvailabilityPage
{
    /// <summary>The week.</summary>
    public required AvailabilityForm Form { get; init; }

    /// <summary>Whether nothing is saved yet and the form only proposes.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Booked sessions outside the hours.</summary>
    public required StrandedSessions Stranded { get; init; }
}
