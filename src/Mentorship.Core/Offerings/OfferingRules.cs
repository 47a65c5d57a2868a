namespace Mentorship.Core.Offerings;

/// <summary>Under which rules an offering can be booked. All lengths are multiples of five minutes.</summary>
public sealed record OfferingRules
{
    public const int MaxNoticeHours = 24 * 14;
    public const int MaxHorizonDays = 365;
    public const int MaxBufferMinutes = 120;
    public const int MaxSessionsPerDay = 24;

    /// <summary>How long before its start a session must be booked.</summary>
    public int NoticeHours { get; init; } = 24;

    /// <summary>How many days ahead it can be booked.</summary>
    public int HorizonDays { get; init; } = 30;

    /// <summary>How many sessions of this offering a day.</summary>
    public int SessionsPerDay { get; init; } = 5;

    /// <summary>Free time kept before a session.</summary>
    public int BufferBeforeMinutes { get; init; } = 5;

    /// <summary>Free time kept after a session.</summary>
    public int BufferAfterMinutes { get; init; } = 5;

    /// <summary>The distance between two possible starts.</summary>
    public int GridMinutes { get; init; } = 30;

    /// <summary>The usual rules for sessions of this length: a finer grid for the shortest.</summary>
    public static OfferingRules For(int durationMinutes) =>
        new() { GridMinutes = durationMinutes == 15 ? 15 : 30 };
}
