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

    /// <summary>What an admin should look at; empty when all is well.</summary>
    public required IReadOnlyList<Attention> Attention { get; init; }

    /// <summary>The last twelve weeks.</summary>
    public required IReadOnlyList<WeekChart> Charts { get; init; }

    /// <summary>Whether there is income in more currencies than the one that has a chart.</summary>
    public required bool HasOtherCurrencies { get; init; }

    /// <summary>The newest events of all bookings.</summary>
    public required IReadOnlyList<AdminEventLine> Latest { get; init; }
}
