using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;
using NodaTime;

namespace Mentorship.Web.Features.Letters;

/// <summary>What letters about sessions have in common.</summary>
public static class SessionLetter
{
    /// <param name="session">The facts.</param>
    /// <param name="subject">How the subject begins; the session follows.</param>
    /// <param name="heading">What happened.</param>
    /// <param name="paragraphs">What it means; empty ones are left out.</param>
    public static Letter Of(SessionFacts session, string subject, string heading, params IEnumerable<string> paragraphs) => new()
    {
        Subject = $"{subject}: {session.Title}, {TimeText.Moment(session.StartsAt, session.Zone)}",
        Heading = heading,
        Paragraphs = [.. paragraphs.Where(paragraph => paragraph.Length > 0)],
        Facts = Facts(session),
        Button = new("Open the session", PathOf(session)),
        Closing = $"You get this because of a session with {session.Other.Name}.",
    };

    public static string PathOf(SessionFacts session) => $"/bookings/{session.BookingId}";

    /// <summary>With what somebody wrote; without anything it stays as it is.</summary>
    public static Letter Quoting(this Letter letter, string by, string text) =>
        text.Length == 0 ? letter : letter with { Quote = new(by, text) };

    /// <summary>For a mentee whose session came to nothing: the next step is another one.</summary>
    public static Letter LeadingToTimes(this Letter letter, SessionFacts session) => session.To == Party.Mentee
        ? letter with { Button = new($"See more times of {session.Mentor.Name}", $"/mentors/{session.MentorSlug}") }
        : letter;

    /// <summary>"From 15 minutes before …": when the door opens.</summary>
    public static string Joining(SessionFacts session) => session.MeetingType == MeetingTypes.InPerson
        ? ""
        : $"Join on the session's page, from {TimeText.Moment(session.StartsAt - Booking.JoinBefore, session.Zone)} until the end.";

    /// <summary>What goes back to the mentee; nothing to say of what costs nothing.</summary>
    public static string Refund(SessionFacts session) => (session.IsIncluded, session.Price.IsFree, session.To) switch
    {
        (true, _, Party.Mentee) => "It does not count among your included sessions any more.",
        (true, _, _) or (_, true, _) => "",
        _ => PolicyWords.Refund(session.Price, session.Refund, session.To == Party.Mentee, session.Mentee.Name),
    };

    /// <summary>A time in the recipient's zone, and in the other's.</summary>
    public static LetterFact When(string name, TimeRange time, SessionFacts session) => new(
        name,
        TimeText.Session(time, session.Zone),
        $"{TimeText.Session(time, session.OtherZone)} for {session.Other.Name}");

    public static string Moment(Instant instant, SessionFacts session) => TimeText.Moment(instant, session.Zone);

    private static List<LetterFact> Facts(SessionFacts session)
    {
        var facts = new List<LetterFact>
        {
            new("What", session.Title, $"{TimeText.Minutes((int)session.Time.Length.TotalMinutes)} with {session.Other.Name}"),
            When("When", session.Time, session),
        };
        if (session.MeetingType != MeetingTypes.None)
        {
            facts.Add(new("Where", session.MeetingType.Words(session.Place)));
        }

        if (!session.Price.IsFree || session.IsIncluded)
        {
            facts.Add(new("Price", session.IsIncluded ? "Included in the membership" : session.Price.ToString()));
        }

        return facts;
    }
}
