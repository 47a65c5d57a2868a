using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>
/// How long it is until a session begins, in words. Assets/js/countdown.js says the same once the page is open.
/// </summary>
public static class Countdown
{
    // From a week on nobody counts hours.
    private const int DaysAlone = 7;

    /// <summary>"In 2 days 3 hours", "In 12 minutes", "It has begun": never more than there is.</summary>
    public static string Words(Instant startsAt, Instant now)
    {
        var left = startsAt - now;
        return left switch
        {
            _ when left <= Duration.Zero => "It has begun",
            { Days: >= DaysAlone } => $"In {Counted(left.Days, "day")}",
            { Days: >= 1 } => $"In {Joined(Counted(left.Days, "day"), left.Hours, "hour")}",
            { Hours: >= 1 } => $"In {Joined(Counted(left.Hours, "hour"), left.Minutes, "minute")}",
            { Minutes: >= 1 } => $"In {Counted(left.Minutes, "minute")}",
            _ => "In less than a minute",
        };
    }

    /// <summary>The whole seconds until then, rounded up; none once it is past.</summary>
    public static long Seconds(Instant then, Instant now) => Math.Max(0, (long)Math.Ceiling((then - now).TotalSeconds));

    private static string Joined(string first, int rest, string unit) => rest == 0 ? first : $"{first} {Counted(rest, unit)}";

    private static string Counted(int count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
