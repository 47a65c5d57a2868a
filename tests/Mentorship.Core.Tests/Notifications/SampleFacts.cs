using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Notifications;

internal static class SampleFacts
{
    public static SessionFacts Session { get; } = new()
    {
        BookingId = new("019cad8f-ac00-72ed-b9b9-104de2b95176"),
        To = Party.Mentee,
        At = Instant.FromUtc(2026, 3, 2, 8, 0),
        Mentor = new("Charles Babbage", "charles@example.com", "Europe/Berlin"),
        Mentee = new("Ada Lovelace", "ada@example.com", "Europe/London"),
        MentorSlug = "charles",
        Title = "An hour about engines",
        Topic = "My engine\ndoes not \"compute\".",
        StartsAt = Instant.FromUtc(2026, 3, 4, 9, 0),
        EndsAt = Instant.FromUtc(2026, 3, 4, 10, 0),
        MeetingType = MeetingTypes.Video,
        Place = "",
        PriceMinorUnits = 5000,
        CurrencyCode = "USD",
        IsIncluded = false,
        RefundMinorUnits = 0,
        Policy = SessionPolicy.Default,
        Invitation = new(1, IsCancelled: false, Instant.FromUtc(2026, 3, 2, 8, 0)),
    };
}
