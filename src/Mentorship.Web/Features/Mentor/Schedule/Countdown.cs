using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>How long until a session begins, ends, or how long ago it did. A script says the same as time goes on.</summary>
public static class Countdown
{
    /// <summary>"Begins in 3 hours", "Under way: 12 minutes left", "Ended 2 days ago": never more than there is.</summary>
    public static string Words(TimeRange time, Instant now)
    {
        if (now < time.Start)
        {
            return $"Begins in {Length(time.Start - now)}";
        }

        return now < time.End ? $"Under way: {Length(time.End - now)} left" : $"Ended {Length(now - time.End)} ago";
    }

    private static string Length(Duration left) => left switch
    {
        { TotalDays: >= 2 } => $"{(int)left.TotalDays} days",
        { TotalHours: >= 2 } => $"{(int)left.TotalHours} hours",
        { TotalHours: >= 1 } => "1 hour",
        { TotalMinutes: >= 2 } => $"{(int)left.TotalMinutes} minutes",
        _ => "1 minute",
    };
}
