using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>
/// One line of what happened to a member's allowance, stored with the change it tells of. For reading only: nothing is
/// worked out from it.
/// </summary>
public sealed class AllowanceEntry
{
    private AllowanceEntry()
    {
    }

    public Guid Id { get; private set; }

    public Guid MemberId { get; private set; }

    public Instant At { get; private set; }

    public AllowanceEntryKind Kind { get; private set; }

    /// <summary>The Monday, in UTC, of the week that it is about.</summary>
    public LocalDate Week { get; private set; }

    /// <summary>How many sessions: used, given back, or the limit from then on.</summary>
    public int Sessions { get; private set; }

    /// <summary>The session that used one or gave one back; null for everything else.</summary>
    public Guid? BookingId { get; private set; }

    /// <summary>Who did it; null when nobody did, as when a week begins.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>Why, as an admin said; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What an event of a booking means for the allowance; null if nothing. A hold has used nothing yet.</summary>
    /// <param name="booking">As it is after the event.</param>
    /// <param name="line">The event.</param>
    public static AllowanceEntry? Of(Booking booking, BookingEvent line)
    {
        AllowanceEntryKind? kind = line.Kind switch
        {
            _ when !booking.IsIncluded => null,
            BookingEventKind.Confirmed or BookingEventKind.Requested => AllowanceEntryKind.Used,
            BookingEventKind.Cancelled or BookingEventKind.Declined or BookingEventKind.RequestExpired => AllowanceEntryKind.GivenBack,
            BookingEventKind.NoShow when booking.Absent == Party.Mentor => AllowanceEntryKind.GivenBack,
            _ => null,
        };
        return kind is { } happened
            ? Of(happened, booking, AllowanceClaim.WeekOf(booking.StartsAt), line.ActorId, line.At)
            : null;
    }

    /// <summary>A session of a booking was used or given back.</summary>
    public static AllowanceEntry Of(AllowanceEntryKind kind, Booking booking, LocalDate week, Guid? actorId, Instant now)
    {
        var entry = New(booking.MenteeId, kind, week, 1, actorId, "", now);
        entry.BookingId = booking.Id;
        return entry;
    }

    public static AllowanceEntry Of(AllowanceGrant grant) =>
        New(grant.MemberId, AllowanceEntryKind.Reset, grant.Week, grant.Sessions, grant.ActorId, grant.Reason, grant.GivenAt);

    public static AllowanceEntry Of(AllowanceWeek week) =>
        New(week.MemberId, AllowanceEntryKind.WeekBegun, week.Week, week.WeeklyLimit, actorId: null, "", week.BegunAt);

    public static AllowanceEntry Of(Guid memberId, MembershipDeed deed)
    {
        var kind = deed.Kind switch
        {
            MembershipDeedKind.Started => AllowanceEntryKind.MembershipStarted,
            MembershipDeedKind.LimitChanged => AllowanceEntryKind.LimitChanged,
            MembershipDeedKind.Paused => AllowanceEntryKind.MembershipPaused,
            MembershipDeedKind.Resumed => AllowanceEntryKind.MembershipResumed,
            MembershipDeedKind.Ended => AllowanceEntryKind.MembershipEnded,
            _ => throw new InvalidOperationException($"{deed.Kind} has no line in the history."),
        };
        return New(memberId, kind, AllowanceClaim.WeekOf(deed.At), deed.WeeklyLimit, deed.ActorId, deed.Reason, deed.At);
    }

    private static AllowanceEntry New(
        Guid memberId, AllowanceEntryKind kind, LocalDate week, int sessions, Guid? actorId, string reason, Instant now) =>
        new()
        {
            Id = Ids.New(now),
            MemberId = memberId,
            At = now,
            Kind = kind,
            Week = week,
            Sessions = sessions,
            ActorId = actorId,
            Reason = reason,
        };
}
