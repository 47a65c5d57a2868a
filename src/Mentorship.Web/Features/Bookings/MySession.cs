using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>One of a mentee's sessions, in the lists of "My sessions".</summary>
public sealed record MySession
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Topic { get; init; }

    public required string MentorName { get; init; }

    /// <summary>The address of the mentor's picture; null for initials.</summary>
    public required string? MentorPicture { get; init; }

    public required string MentorTimeZone { get; init; }

    public required IReadOnlyList<ZoneChange> MentorZoneChanges { get; init; }

    /// <summary>Where it stands; what has run out is expired.</summary>
    public required BookingStatus Status { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    /// <summary>Until when the mentor can answer; null unless it waits for that.</summary>
    public required Instant? AnswerBy { get; init; }

    public required MeetingTypes MeetingType { get; init; }

    public required bool IsIncluded { get; init; }

    /// <summary>Who of the two cancelled it; null where nobody did, or an admin.</summary>
    public required Party? CancelledBy { get; init; }

    public required CancellationReason? CancellationReason { get; init; }

    /// <summary>What is negotiated about its time; null if nothing is.</summary>
    public required MoveLine? Move { get; init; }

    public TimeRange Time => new(StartsAt, EndsAt);

    public DateTimeZone MentorZone => MentorProfile.ZoneOf(MentorTimeZone, MentorZoneChanges);

    /// <summary>From when on the two can join.</summary>
    public Instant OpensAt => StartsAt - Booking.JoinBefore;

    public bool CanJoin(Instant now) =>
        Status is BookingStatus.Confirmed or BookingStatus.InProgress && OpensAt <= now && now < EndsAt;

    /// <summary>"10:00–11:00 Berlin (GMT+1)", with the day where it is another; null where the mentor's clock says the same.</summary>
    public string? MentorsClock(DateTimeZone zone)
    {
        var mentors = StartsAt.InZone(MentorZone);
        var own = StartsAt.InZone(zone);
        if (mentors.LocalDateTime == own.LocalDateTime)
        {
            return null;
        }

        var day = mentors.Date == own.Date ? "" : $"{TimeText.ShortDate(mentors.Date)}, ";
        return $"{day}{TimeText.ClockRange(Time, MentorZone)} {TimeText.Zone(MentorZone, StartsAt)}";
    }

    /// <summary>Who cancelled it and why: "You: I am ill"; null where it is not cancelled.</summary>
    public string? CancellationWords => (Status, CancelledBy, CancellationReason) switch
    {
        (not BookingStatus.Cancelled, _, _) => null,
        (_, null, _) => "By Mentorship",
        (_, var by, { } reason and not Core.Bookings.CancellationReason.SomethingElse) => $"{(by == Party.Mentee ? "You" : "The mentor")}: {reason.Words()}",
        (_, Party.Mentee, _) => "By you",
        _ => "By the mentor",
    };

    /// <summary>It as a line of the list of those that are asked to move, which mentors have too.</summary>
    public BookingLine ToLine(Instant now) =>
        new(Id, Title, MentorName, MentorPicture, Topic, Status, Time, AnswerBy, CanJoin(now), IsIncluded, MeetsByLink: false, CanCounter: false, Move);
}
