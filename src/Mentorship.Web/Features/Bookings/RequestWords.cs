using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>How long a request can still be answered, and what its end gives back.</summary>
public static class RequestWords
{
    /// <summary>"ends by itself", "ends by itself, and you get all your money back": what becomes of it without an answer, without the stop.</summary>
    /// <param name="price">What was paid.</param>
    /// <param name="side">Who reads it.</param>
    /// <param name="menteeName">Who asked.</param>
    public static string Ends(Money price, Party side, string menteeName) => (price.IsFree, side) switch
    {
        (true, _) => "ends by itself",
        (_, Party.Mentee) => "ends by itself, and you get all your money back",
        _ => $"ends by itself, and {menteeName} gets everything back",
    };

    /// <summary>"41 hours left", "1 hour left", "12 minutes left": never more than there is.</summary>
    public static string Left(Instant answerBy, Instant now) => (answerBy - now) switch
    {
        { TotalHours: >= 2 } left => $"{(int)left.TotalHours} hours left",
        { TotalHours: >= 1 } => "1 hour left",
        { TotalMinutes: >= 2 } left => $"{(int)left.TotalMinutes} minutes left",
        _ => "A minute left",
    };
}
