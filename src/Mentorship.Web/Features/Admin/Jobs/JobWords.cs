using Mentorship.Core.Operations;
using Mentorship.Web.Jobs;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>What admins read about jobs.</summary>
public static class JobWords
{
    private static readonly Dictionary<string, string> Purposes = new(StringComparer.Ordinal)
    {
        [nameof(HealNextAvailable)] = "Works out anew the next free times that time has made stale.",
        [nameof(HealMentorListings)] = "Works out anew how mentors stand in the directory.",
        [nameof(ReadCalendars)] = "Reads mentors' other calendars.",
        [nameof(ExpireDueBookings)] = "Ends holds, requests and requests to move whose time has run out.",
        [nameof(CompleteDueBookings)] = "Completes sessions of which nobody said how they went, two hours after their end.",
        [nameof(SettleDueNoShows)] = "Gives mentees everything back whose mentor did not come and has not disputed it in 72 hours.",
        [nameof(ClearThePast)] = "Removes claims on time long past, and mails that were sent long ago.",
        [nameof(ProveRatings)] = "Holds the average ratings of offerings and mentors against their reviews, and puts right what differs.",
        [nameof(SweepDuePayments)] = "Asks providers about payments that nobody has heard of.",
        [nameof(SendDueRefunds)] = "Has providers give back what is owed.",
        [nameof(ForgetOperations)] = "Removes what is remembered no longer: keys of forms, runs of jobs.",
        [nameof(ArrangeDueMeetings)] = "Has providers make, move and remove the meetings of sessions.",
        [nameof(ResetWeeklySessions)] = "Begins the week of every active member on Monday 00:00 UTC.",
        [nameof(SendDueMessages)] = "Sends the mail in the outbox.",
        [nameof(FollowUpCompletedCourses)] = "Writes once to those who completed a course three days ago and booked no session of it.",
        [nameof(TellWaitlists)] = "Tells those who wait for a mentor that there is a free time again.",
        [nameof(SendMockWebhooks)] = "Sends the mock payment provider's messages.",
    };

    /// <summary>What a job does, in a sentence.</summary>
    public static string PurposeOf(string name) => Purposes.GetValueOrDefault(name, "");

    public static string Words(this JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => "Done",
        JobOutcome.Failed => "Failed",
        JobOutcome.Stopped => "Stopped with the process",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words for it."),
    };

    public static string Words(this JobStanding standing) => standing switch
    {
        JobStanding.OnTime => "On time",
        JobStanding.Late => "Late",
        JobStanding.Failed => "Failed",
        JobStanding.Paused => "Paused",
        JobStanding.NotRun => "Not run yet",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No words for it."),
    };

    /// <summary>The class of its chip.</summary>
    public static string ChipClass(this JobStanding standing) => standing switch
    {
        JobStanding.OnTime => "chip chip-state is-active",
        JobStanding.Late => "chip chip-state is-cancelled",
        JobStanding.Failed => "chip chip-state is-noshow",
        JobStanding.Paused => "chip chip-state is-paused",
        JobStanding.NotRun => "chip chip-state is-draft",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No colour for it."),
    };

    /// <summary>"45 ms", "12.5 s", "3 min".</summary>
    public static string Length(long milliseconds) => milliseconds switch
    {
        < 1000 => FormattableString.Invariant($"{milliseconds} ms"),
        < 60_000 => FormattableString.Invariant($"{milliseconds / 1000.0:0.#} s"),
        _ => FormattableString.Invariant($"{milliseconds / 60_000} min"),
    };

    /// <summary>"Every 30 s", "Every hour".</summary>
    public static string Interval(Duration every) => every.TotalSeconds switch
    {
        < 60 => FormattableString.Invariant($"Every {every.TotalSeconds:0} s"),
        60 => "Every minute",
        < 3600 => FormattableString.Invariant($"Every {every.TotalMinutes:0} min"),
        3600 => "Every hour",
        _ => FormattableString.Invariant($"Every {every.TotalHours:0} h"),
    };
}
