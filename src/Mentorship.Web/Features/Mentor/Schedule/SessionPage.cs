using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Features.Mentor.Notes;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>A session as its mentor opens it from the week: in a dialog, or as a page where no scripts run.</summary>
public sealed record SessionPage
{
    /// <summary>With its mentee and what is negotiated about its time.</summary>
    public required Booking Booking { get; init; }

    /// <summary>The mentor's zone, in which the week is meant.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The week that it was opened from, and how that was shown, as a query.</summary>
    public required string Place { get; init; }

    /// <summary>The address of that week.</summary>
    public string Back => $"/mentor/schedule{Place}";

    /// <summary>What waits for the mentor's answer; null if nothing does.</summary>
    public required AnswerLine? Answer { get; init; }

    /// <summary>What the mentor noted about it.</summary>
    public required NotePage Note { get; init; }

    /// <summary>When the page was made.</summary>
    public required Instant Now { get; init; }

    public BookingStatus Status => Booking.StatusAt(Now);

    public string MenteeName => Booking.Mentee.Name;

    public DateTimeZone MenteeZone => Booking.ZoneOf(Party.Mentee);

    /// <summary>Whether somebody waits for its start, or it is under way.</summary>
    public bool IsCountedDown => (IsOn || Status == BookingStatus.Pending) && Now < Booking.EndsAt;

    public bool CanJoin => Booking.CanJoin(Now);

    /// <summary>The mentor's own proposal to a request, while the mentee has not answered it; null without one.</summary>
    public RescheduleRequest? Awaited =>
        Status == BookingStatus.Pending && Booking.OpenReschedule(Now) is { Turn: Party.Mentee } open ? open : null;

    public bool CanMove => Booking.RefuseToAsk(Party.Mentor, Now) is null;

    // A request is answered, and not cancelled.
    public bool CanCancel => Status != BookingStatus.Pending && Booking.RefuseCancellation(Party.Mentor, Now) is null;

    public bool CanComplete => IsOn && Now >= Booking.StartsAt;

    public bool CanReportNoShow => IsOn && Now >= Booking.StartsAt + Booking.NoShowAfter;

    /// <summary>Whether it takes place on a screen and is on.</summary>
    public bool MeetsByLink => IsOn && Now < Booking.EndsAt && Booking.MeetingType != MeetingTypes.InPerson;

    /// <summary>The time that is proposed instead; null if none is, or if it is the mentee's turn.</summary>
    public TimeRange? Proposed => Answer?.Move is { } move ? TimeRange.Of(move.ProposedStartsAt, Booking.DurationMinutes) : null;

    private bool IsOn => Status is BookingStatus.Confirmed or BookingStatus.InProgress;
}
