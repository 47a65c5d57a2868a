using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>All jobs, and when each runs.</summary>
public sealed record Timetable(IReadOnlyList<TimetableEntry> Entries)
{
    // Intervals only: what is due stands in a column, with its instant, so a job has no hour of its own to keep. It
    // needs to look as often as somebody may be kept waiting.
    public static Timetable Usual { get; } = new(
    [
        // Lists may name a time whose notice has just begun for as long as this; whoever follows one is shown what is
        // free in truth. With nothing due it is one query on an index.
        TimetableEntry.For<HealNextAvailable>(Duration.FromMinutes(1)),

        // Nearly everything is listed anew where it changes; this is for what fell between, and for what time changes.
        TimetableEntry.For<HealMentorListings>(Duration.FromMinutes(1)),

        // Each calendar says when it is due, a quarter of an hour after it was read; this only has to look often enough.
        TimetableEntry.For<ReadCalendars>(Duration.FromMinutes(1)),

        // Nobody waits for what has run out to be tidied, but the money of a request does.
        TimetableEntry.For<ExpireDueBookings>(Duration.FromSeconds(30)),

        // Mentors wait for their share from then on.
        TimetableEntry.For<CompleteDueBookings>(Duration.FromMinutes(1)),

        // Mentees were told when their money goes out.
        TimetableEntry.For<SettleDueNoShows>(Duration.FromMinutes(1)),

        // Whoever paid and closed the page sees the session booked so soon, should the provider's message be lost.
        TimetableEntry.For<SweepDuePayments>(Duration.FromSeconds(30)),
        TimetableEntry.For<SendDueRefunds>(Duration.FromSeconds(30)),

        // Nothing waits for it; it keeps a table small.
        TimetableEntry.For<ForgetOperations>(Duration.FromHours(1)),
        TimetableEntry.For<ClearThePast>(Duration.FromHours(12)),

        // The figures move with each review; this only proves that they did.
        TimetableEntry.For<ProveRatings>(Duration.FromHours(24)),

        // Somebody has just booked and looks into their mail.
        TimetableEntry.For<SendDueMessages>(Duration.FromSeconds(3)),

        // Somebody has just booked and looks for the link.
        TimetableEntry.For<ArrangeDueMeetings>(Duration.FromSeconds(15)),

        // A week is over at Monday 00:00 UTC whoever notices; so soon after it members are told. All other weeks of
        // looking find nobody on an index.
        TimetableEntry.For<ResetWeeklySessions>(Duration.FromSeconds(10)),

        // Three days and some minutes are three days.
        TimetableEntry.For<FollowUpCompletedCourses>(Duration.FromMinutes(5)),

        // Whoever waited may still be the first.
        TimetableEntry.For<TellWaitlists>(Duration.FromSeconds(15)),
    ]);

    /// <summary>The same where the mock provider is in use, whose messages are sent from here.</summary>
    public static Timetable WithMockGateway { get; } =
        new([.. Usual.Entries, TimetableEntry.For<SendMockWebhooks>(Duration.FromSeconds(5))]);
}
