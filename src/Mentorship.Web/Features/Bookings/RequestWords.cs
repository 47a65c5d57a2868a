using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>How long a request can still be answered.</summary>
public static class RequestWords
{
    /// <summary>"41 hours left", "1 hour left", "12 minutes left": never more than there is.</summary>
    public static string Left(Instant answerBy, Instant now) => (answerBy - now) switch
    {
        { TotalHours: >= 2 } left => $"{(int)left.TotalHours} hours left",
        { TotalHours: >= 1 } => "1 hour left",
        { TotalMinutes: >= 2 } left => $"{(int)left.TotalMinutes} minutes left",
        _ => "A minute left",
    };
}
