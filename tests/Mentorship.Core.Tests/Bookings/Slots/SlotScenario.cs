using System.Globalization;
using System.Text.Json;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Core.Tests.Bookings.Slots;

/// <summary>One scenario file: a question, the dates and zone it is asked for, and its one right answer.</summary>
/// <param name="Question">What is known.</param>
/// <param name="Dates">The viewer's dates; null if the file's last date is before its first.</param>
/// <param name="ViewZone">The viewer's zone.</param>
/// <param name="Expected">The starts, ascending.</param>
public sealed record SlotScenario(
    SlotQuestion Question, DateInterval? Dates, DateTimeZone ViewZone, IReadOnlyList<Instant> Expected)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="JsonException">The text is no scenario.</exception>
    /// <exception cref="FormatException">A zone, date, time or status is not what it should be.</exception>
    public static SlotScenario Parse(string text)
    {
        var file = JsonSerializer.Deserialize<FileRow>(text, Json) ?? throw new JsonException("The file is empty.");
        var question = new SlotQuestion
        {
            Now = Time(file.Now),
            Hours = Hours(file.Mentor),
            Rules = file.Offering,
            Sessions = [.. (file.Sessions ?? []).Select(Session)],
            Busy = [.. (file.Busy ?? []).Select(Range)],
            ViewerBusy = [.. (file.ViewerBusy ?? []).Select(Range)],
        };
        return new SlotScenario(
            question,
            Interval(file.Query.From, file.Query.To),
            Zone(file.Query.TimeZone),
            [.. file.Expect.Slots.Select(Time)]);
    }

    private static WorkingHours Hours(MentorRow mentor) => new(
        Zone(mentor.TimeZone),
        (mentor.WeeklyHours ?? []).Select(row => KeyValuePair.Create(Named<IsoDayOfWeek>(row.Day), Minutes(row))),
        (mentor.DateOverrides ?? [])
            .GroupBy(row => Date(row.Date), row => row.Ranges.Select(Minutes))
            .Select(date => KeyValuePair.Create<LocalDate, IReadOnlyList<HoursRange>>(
                date.Key, [.. date.SelectMany(ranges => ranges)])),
        (mentor.TimeOff ?? []).Select(row => Interval(row.From, row.To)).OfType<DateInterval>());

    private static BookedTime Session(SessionRow row) => new()
    {
        Start = Time(row.Start),
        DurationMinutes = row.DurationMinutes,
        Status = Named<BookingStatus>(row.Status),
        BufferBeforeMinutes = row.BufferBeforeMinutes,
        BufferAfterMinutes = row.BufferAfterMinutes,
        SameOffering = row.SameOffering,
        ByViewer = row.ByViewer,
        HoldExpiresAt = row.HoldExpiresAt is { } expiry ? Time(expiry) : null,
    };

    private static HoursRange Minutes(HoursRow row) => HoursRange.Parse(row.Start, row.End);

    private static TimeRange Range(RangeRow row) => new(Time(row.Start), Time(row.End));

    private static Instant Time(string text) => Instant.FromDateTimeOffset(
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static DateInterval? Interval(string from, string to) =>
        Date(from) <= Date(to) ? new DateInterval(Date(from), Date(to)) : null;

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
        ?? throw new FormatException($"\"{id}\" is no time zone.");

    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) && !name.Equals("None", StringComparison.Ordinal)
            ? Enum.Parse<T>(name)
            : throw new FormatException($"\"{name}\" is no {typeof(T).Name}.");

    private sealed record FileRow
    {
        public required string Now { get; init; }

        public required MentorRow Mentor { get; init; }

        public required SlotRules Offering { get; init; }

        public List<SessionRow>? Sessions { get; init; }

        public List<RangeRow>? Busy { get; init; }

        public List<RangeRow>? ViewerBusy { get; init; }

        public required QueryRow Query { get; init; }

        public required ExpectRow Expect { get; init; }
    }

    private sealed record MentorRow
    {
        public required string TimeZone { get; init; }

        public List<HoursRow>? WeeklyHours { get; init; }

        public List<OverrideRow>? DateOverrides { get; init; }

        public List<DatesRow>? TimeOff { get; init; }
    }

    private sealed record HoursRow
    {
        public string Day { get; init; } = "";

        public required string Start { get; init; }

        public required string End { get; init; }
    }

    private sealed record OverrideRow
    {
        public required string Date { get; init; }

        public required List<HoursRow> Ranges { get; init; }
    }

    private sealed record DatesRow
    {
        public required string From { get; init; }

        public required string To { get; init; }
    }

    private sealed record SessionRow
    {
        public required string Start { get; init; }

        public required int DurationMinutes { get; init; }

        public required string Status { get; init; }

        public int BufferBeforeMinutes { get; init; }

        public int BufferAfterMinutes { get; init; }

        public bool SameOffering { get; init; } = true;

        public bool ByViewer { get; init; }

        public string? HoldExpiresAt { get; init; }
    }

    private sealed record RangeRow
    {
        public required string Start { get; init; }

        public required string End { get; init; }
    }

    private sealed record QueryRow
    {
        public required string From { get; init; }

        public required string To { get; init; }

        public required string TimeZone { get; init; }
    }

    private sealed record ExpectRow
    {
        public required List<string> Slots { get; init; }
    }
}
