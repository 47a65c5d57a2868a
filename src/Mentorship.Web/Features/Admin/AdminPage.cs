namespace Mentorship.Web.Features.Admin;

public sealed record AdminPage
{
    public required int Users { get; init; }

    public required int Mentors { get; init; }

    /// <summary>Active memberships.</summary>
    public required int Members { get; init; }

    /// <summary>Published ones.</summary>
    public required int Offerings { get; init; }

    /// <summary>Confirmed sessions to come.</summary>
    public required int Upcoming { get; init; }

    /// <summary>The newest events of all bookings.</summary>
    public required IReadOnlyList<AdminEventLine> Latest { get; init; }
}
