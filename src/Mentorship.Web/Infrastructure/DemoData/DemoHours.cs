using System.Globalization;
using Mentorship.Core.Availability;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Reads weekly hours as people write them: "Mon-Fri 09:00-12:30 13:30-17:00; Sat 10:00-14:00".</summary>
internal static class DemoHours
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static IReadOnlyList<WeeklyHours> Parse(Guid mentorId, string text)
    {
        var hours = new List<WeeklyHours>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ');
            var (first, last) = Ends(words[0]);
            for (var day = DayOf(first); day <= DayOf(last); day++)
            {
                hours.AddRange(words.Skip(1).Select(Ends).Select(range =>
                    WeeklyHours.Of(mentorId, day, MinuteOf(range.First), MinuteOf(range.Last))));
            }
        }

        return hours;
    }

    private static (string First, string Last) Ends(string text)
    {
        var ends = text.Split('-');
        return (ends[0], ends[^1]);
    }

    private static IsoDayOfWeek DayOf(string name) => (IsoDayOfWeek)(Array.IndexOf(Days, name) + 1);

    private static int MinuteOf(string time) =>
        (60 * int.Parse(time[..2], CultureInfo.InvariantCulture)) + int.Parse(time[3..], CultureInfo.InvariantCulture);
}
