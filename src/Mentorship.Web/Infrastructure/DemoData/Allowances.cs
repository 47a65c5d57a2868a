using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>What has happened to the members' weeks: begun, used, given back, and some of them reset by the admin.</summary>
internal sealed class Allowances(Instant now, Guid adminId, IReadOnlyList<SeededMentee> mentees)
{
    // Every third member, and the named account, was given a week back once.
    private const int MembersPerReset = 3;

    private static readonly Duration AfterMidnight = Duration.FromSeconds(2);
    private static readonly Duration UntilAsked = Duration.FromHours(1);

    private static readonly string[] Reasons =
    [
        "The line was so bad that nothing came of the session.",
        "The mentor came half an hour late.",
        "Both had the wrong time in their calendars.",
        "A thank-you for the feedback on our new pages.",
    ];

    public IEnumerable<object> Of(IReadOnlyList<Booking> bookings)
    {
        var included = bookings.Where(booking => booking.IsIncluded).ToLookup(booking => booking.MenteeId);
        foreach (var line in bookings.SelectMany(booking => booking.Events.Select(line => AllowanceEntry.Of(booking, line))).OfType<AllowanceEntry>())
        {
            yield return line;
        }

        foreach (var (index, member) in mentees.Where(mentee => mentee.MemberSince is not null).Index())
        {
            foreach (var row in WeeksOf(member))
            {
                yield return row;
            }

            if (index % MembersPerReset == 0 && ResetOf(member, included[member.User.Id], Reasons[index / MembersPerReset % Reasons.Length]) is { } grant)
            {
                yield return grant;
                yield return AllowanceEntry.Of(grant);
            }
        }
    }

    /// <summary>When the week at hand was begun for those who were members before it.</summary>
    public static Instant BegunAt(Instant now) =>
        Instant.Min(now, AllowanceWeek.TimeOf(AllowanceClaim.WeekOf(now)).Start + AfterMidnight);

    private IEnumerable<object> WeeksOf(SeededMentee member)
    {
        var (id, limit, since) = (member.User.Id, member.SessionsPerWeek, member.MemberSince!.Value);
        yield return AllowanceEntry.Of(id, new(MembershipDeedKind.Started, limit, adminId, "", since));
        yield return AllowanceWeek.Begin(id, limit, since);
        for (var monday = AllowanceWeek.TimeOf(AllowanceClaim.WeekOf(since)).End; monday <= now; monday += Duration.FromDays(7))
        {
            var week = AllowanceWeek.Begin(id, limit, Instant.Min(now, monday + AfterMidnight));
            yield return week;
            yield return AllowanceEntry.Of(week);
        }
    }

    /// <summary>The sessions of the last week that had one, given back an hour after it; null if there is none.</summary>
    private AllowanceGrant? ResetOf(SeededMentee member, IEnumerable<Booking> included, string reason)
    {
        var last = included
            .Where(booking => booking.Status == BookingStatus.Completed)
            .Where(booking => booking.EndsAt + UntilAsked < now && AllowanceClaim.WeekOf(booking.EndsAt + UntilAsked) == AllowanceClaim.WeekOf(booking.StartsAt))
            .MaxBy(booking => booking.StartsAt);
        return last is null ? null : AllowanceGrant.Give(member.User.Id, 1, 1, adminId, reason, last.EndsAt + UntilAsked);
    }
}
