using NodaTime;

namespace Mentorship.Web.Features.Mentor.Mentees;

/// <summary>A person with whom a mentor has or had sessions, in numbers.</summary>
public sealed record MenteeRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>The name, folded, for searching; without the e-mail address, which is not the mentor's to know.</summary>
    public required string SearchText { get; init; }

    /// <summary>Sessions that are agreed on or took place.</summary>
    public required int Sessions { get; init; }

    public required int Completed { get; init; }

    /// <summary>Agreed on, and not over.</summary>
    public required int Upcoming { get; init; }

    /// <summary>Asked for, and not answered for good.</summary>
    public required int Requests { get; init; }

    /// <summary>What is asked for, in words; null if nothing is.</summary>
    public string? RequestWords => Requests switch
    {
        0 => null,
        1 => "One request waits",
        var many => $"{many} requests wait",
    };

    /// <summary>Of the mentee's.</summary>
    public required int NoShows { get; init; }

    /// <summary>When the latest begins or began, whatever became of it.</summary>
    public required Instant Latest { get; init; }

    /// <summary>When the next begins; null without one.</summary>
    public required Instant? Next { get; init; }

    /// <summary>When the latest that is over began; null without one.</summary>
    public required Instant? Last { get; init; }
}
