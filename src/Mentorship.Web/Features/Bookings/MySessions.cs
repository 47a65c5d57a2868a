using Mentorship.Web.Features.Shared;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>"My sessions": the lists of a mentee, and a month beside them.</summary>
public sealed record MySessions
{
    public const string Address = "/bookings";

    public required SessionFilter Show { get; init; }

    /// <summary>The day whose sessions are shown instead of the lists; null for the lists.</summary>
    public required LocalDate? Day { get; init; }

    /// <summary>The soonest that is on, or that goes on now; null without one, and where only a part is shown.</summary>
    public MySession? Next { get; init; }

    /// <summary>Those for which the mentor proposes another time, soonest first.</summary>
    public IReadOnlyList<MySession> Moves { get; init; } = [];

    /// <summary>The soonest of the others that are on.</summary>
    public IReadOnlyList<MySession> Upcoming { get; init; } = [];

    /// <summary>Whether there are more of those than are shown.</summary>
    public bool HasMoreUpcoming { get; init; }

    /// <summary>Those that a mentor has not answered yet, soonest first.</summary>
    public IReadOnlyList<MySession> Waiting { get; init; } = [];

    /// <summary>One page of what is asked for, or of what is over and came to nothing; or the day's.</summary>
    public IReadOnlyList<MySession> Listed { get; init; } = [];

    public Paging Paging { get; init; }

    public required SessionMonth Month { get; init; }

    /// <summary>When the page was made.</summary>
    public required Instant Now { get; init; }

    /// <summary>Whether this is all there is to see at once, and not a part of it.</summary>
    public bool IsOverview => Show == SessionFilter.All && Day is null;

    public static IReadOnlyList<(SessionFilter Filter, string Words)> Filters { get; } =
    [
        (SessionFilter.All, "All"), (SessionFilter.Upcoming, "Upcoming"), (SessionFilter.Past, "Past"), (SessionFilter.Cancelled, "Cancelled"),
    ];

    /// <summary>The filter of an address; everything where it names none.</summary>
    public static SessionFilter FilterOf(string? show) =>
        Filters.Select(pair => pair.Filter).FirstOrDefault(filter => NameOf(filter) == show, SessionFilter.All);

    public static string AddressOf(SessionFilter filter) =>
        filter == SessionFilter.All ? Address : $"{Address}?show={NameOf(filter)}";

    private static string NameOf(SessionFilter filter) => filter.ToString().ToLowerInvariant();
}
