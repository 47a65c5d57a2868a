using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Another time that somebody is about to propose for a session.</summary>
/// <param name="Form">Which, and why.</param>
/// <param name="Booking">With both people and the offering.</param>
/// <param name="Side">On which side the viewer is.</param>
/// <param name="Zone">The zone in which times are shown.</param>
/// <param name="Now">When the page was made.</param>
public sealed record ProposalPage(ProposalForm Form, Booking Booking, Party Side, DateTimeZone Zone, Instant Now)
{
    /// <summary>The nearest times that can be had, when the one that was wanted cannot; null while it may be.</summary>
    public IReadOnlyList<Instant>? Nearest { get; init; }

    /// <summary>Whether nothing can be proposed, whichever time.</summary>
    public bool IsRefused { get; init; }

    public string OtherName => Booking.NameOf(Side.Other());

    public DateTimeZone OtherZone => Booking.ZoneOf(Side.Other());

    /// <summary>Whether nothing is agreed on yet.</summary>
    public bool IsOfRequest => Booking.Status == BookingStatus.Pending;

    /// <summary>What becomes of the time that it has, until when there can be an answer, and what happens without one.</summary>
    public string Meanwhile(Instant answerBy)
    {
        var until = TimeText.Moment(answerBy, Zone);
        return IsOfRequest
            ? $"The time that was asked for is kept meanwhile. {OtherName} can answer until {until}; without an answer the request {RequestWords.Ends(Booking.Price, Side, OtherName)}."
            : $"The session keeps its time until {OtherName} accepts. {OtherName} can answer until {until}; without an answer nothing changes.";
    }

    /// <summary>Whether it answers a proposal.</summary>
    public bool IsAnswer => Form.Answers is not null;

    public TimeRange? Time => Form.Start is { } start && Nearest is null && !IsRefused ? TimeRange.Of(start, Booking.DurationMinutes) : null;

    /// <summary>Whether there is anything to propose.</summary>
    public bool CanPropose => Time is not null || Nearest is { Count: > 0 };

    /// <summary>Until when the other side could answer if it were proposed now.</summary>
    public Instant? AnswerBy => Time is { } time ? RescheduleRule.AnswerBy(Booking.StartsAt, time.Start, Booking.Policy, Now) : null;

    /// <summary>Where another time is picked.</summary>
    public string TimesAddress => $"/bookings/{Booking.Id}/reschedule?zone={Uri.EscapeDataString(Zone.Id)}"
        + (Form.Start is { } start ? $"&date={TimeText.IsoDate(start.InZone(Zone).Date)}" : "");
}
