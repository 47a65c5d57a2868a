using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Calendars;

/// <summary>How a calendar's state reads.</summary>
public static class CalendarWords
{
    private const int ShownOfAddress = 4;

    /// <summary>The host and the last characters: enough to know it by, not to read the calendar with.</summary>
    public static string Masked(string address)
    {
        var uri = new Uri(address);
        var rest = uri.PathAndQuery;
        return rest.Length <= 3 * ShownOfAddress ? uri.Host : $"{uri.Host} … {rest[^ShownOfAddress..]}";
    }

    /// <param name="feed">The calendar.</param>
    /// <param name="ahead">How many busy times of it are to come.</param>
    /// <param name="zone">The reader's.</param>
    /// <param name="now">The time.</param>
    public static CalendarLine ToLine(CalendarFeed feed, int ahead, DateTimeZone zone, Instant now)
    {
        var (chip, state, note) = (feed.FailingSince, feed.LastReadAt) switch
        {
            ({ } since, { } read) => (
                "is-noshow",
                "Failing",
                $"Failing since {TimeText.Moment(since, zone)}: {feed.Failure} The copy from {TimeText.Moment(read, zone)} counts, with {Times(ahead)}."),
            ({ } since, null) => ("is-noshow", "Failing", $"Failing since {TimeText.Moment(since, zone)}: {feed.Failure} Nothing has been read yet, so it closes no time."),
            (null, { } read) => ("is-active", "Working", $"Read {Ago(now - read)}, {Times(ahead)}."),
            (null, null) => ("is-pending", "Waiting", "Not read yet."),
        };
        return new(feed.Id, feed.Name, Masked(feed.Address), $"chip chip-state {chip}", state, note);
    }

    public static string Times(int count) => count == 1 ? "1 busy time ahead" : $"{count} busy times ahead";

    private static string Ago(Duration time) => (long)time.TotalMinutes switch
    {
        < 1 => "just now",
        1 => "a minute ago",
        < 60 and var minutes => $"{minutes} minutes ago",
        < 120 => "an hour ago",
        var minutes => $"{minutes / 60} hours ago",
    };
}
