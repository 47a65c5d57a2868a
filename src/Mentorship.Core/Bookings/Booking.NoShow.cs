using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings;

// What happens when one of the two does not come, or is said not to have come. See docs/adr/0011-no-shows.md.
public sealed partial class Booking
{
    public const int DisputeMinLength = 10;
    public const int DisputeMaxLength = 2000;

    /// <summary>From when on either side can say that the other did not come.</summary>
    public static readonly Duration NoShowAfter = Duration.FromMinutes(10);

    /// <summary>How long after the report the other side can dispute it.</summary>
    public static readonly Duration DisputeFor = Duration.FromHours(72);

    /// <summary>Who did not come, as the other side said, whatever was found later; null unless that was said.</summary>
    public Party? Absent { get; private set; }

    /// <summary>Where the no-show stands; null without one.</summary>
    public NoShowStage? NoShow { get; private set; }

    public Instant? NoShowReportedAt { get; private set; }

    /// <summary>When the mentee is given back what they paid, should nobody dispute the mentor's no-show; null where nothing waits for that.</summary>
    public Instant? NoShowRefundDueAt { get; private set; }

    /// <summary>What the side that was called absent says; empty without a dispute.</summary>
    public string DisputeWords { get; private set; } = "";

    /// <summary>From when on a reported no-show cannot be disputed any more; null without one.</summary>
    public Instant? DisputableUntil => NoShowReportedAt is { } reportedAt ? reportedAt + DisputeFor : null;

    /// <summary>Whether it is open if the mentor came; until that is known nobody gets the money that was paid.</summary>
    public bool IsMentorsNoShowOpen => Absent == Party.Mentor && NoShow is NoShowStage.Reported or NoShowStage.Disputed;

    /// <summary>Why nobody can say now that the other did not come; null if they can.</summary>
    public NoShowRefusal? RefuseNoShow(Instant now) => Status switch
    {
        not (BookingStatus.Confirmed or BookingStatus.InProgress) => NoShowRefusal.AlreadyOver,
        _ when now < StartsAt + NoShowAfter => NoShowRefusal.TooEarly,
        _ => null,
    };

    /// <summary>
    /// Confirmed or InProgress → NoShow, said by the side that came, from ten minutes after the start. False if it
    /// cannot be. What was paid stays where it is while a mentor's can be disputed.
    /// </summary>
    public bool ReportNoShow(Party absent, Instant now)
    {
        if (RefuseNoShow(now) is not null)
        {
            return false;
        }

        Absent = absent;
        NoShow = NoShowStage.Reported;
        NoShowReportedAt = now;
        NoShowRefundDueAt = absent == Party.Mentor && PriceMinorUnits > 0 ? now + DisputeFor : null;
        Become(BookingStatus.NoShow);
        var (reporter, word) = absent == Party.Mentee ? (MentorId, "mentee") : (MenteeId, "mentor");
        Record(BookingEventKind.NoShow, reporter, word, now);
        return true;
    }

    /// <summary>Why this side cannot dispute it at this time; null if it can.</summary>
    public NoShowRefusal? RefuseDispute(Party by, Instant now) => NoShow switch
    {
        null => NoShowRefusal.NotReported,
        _ when by != Absent => NoShowRefusal.NotReported,
        NoShowStage.Disputed => NoShowRefusal.AlreadyDisputed,
        NoShowStage.Upheld or NoShowStage.Overturned => NoShowRefusal.AlreadyDecided,
        NoShowStage.Settled => NoShowRefusal.TooLate,
        _ when now >= DisputableUntil => NoShowRefusal.TooLate,
        _ => null,
    };

    /// <summary>The side that was called absent says otherwise, once; an admin is to decide, and the money waits for it.</summary>
    public NoShowRefusal? DisputeNoShow(Party by, string words, Instant now)
    {
        if (RefuseDispute(by, now) is { } refusal)
        {
            return refusal;
        }

        NoShow = NoShowStage.Disputed;
        NoShowRefundDueAt = null;
        DisputeWords = words.OnLines();
        Record(BookingEventKind.NoShowDisputed, PersonOf(by), DisputeWords.AtMost(ReasonMaxLength), now);
        return null;
    }

    /// <summary>It stays a no-show, by an admin and with a reason that both sides read. After a mentor's the mentee gets everything back.</summary>
    public NoShowRefusal? UpholdNoShow(Guid adminId, string reason, Instant now)
    {
        if (RefuseDecision() is { } refusal)
        {
            return refusal;
        }

        NoShow = NoShowStage.Upheld;
        RefundNoShow();
        Record(BookingEventKind.NoShowUpheld, adminId, reason.OnLines(), now);
        return null;
    }

    /// <summary>NoShow → Completed, by an admin and with a reason that both sides read: both were there.</summary>
    public NoShowRefusal? OverturnNoShow(Guid adminId, string reason, Instant now)
    {
        if (RefuseDecision() is { } refusal)
        {
            return refusal;
        }

        NoShow = NoShowStage.Overturned;
        Become(BookingStatus.Completed);
        Record(BookingEventKind.NoShowOverturned, adminId, reason.OnLines(), now);
        return null;
    }

    /// <summary>Gives everything back to the mentee of a mentor who did not come, once nobody can dispute it any more. False before.</summary>
    public bool SettleNoShow(Instant now)
    {
        if (NoShow != NoShowStage.Reported || NoShowRefundDueAt is null || NoShowRefundDueAt > now)
        {
            return false;
        }

        NoShow = NoShowStage.Settled;
        NoShowRefundDueAt = null;
        RefundNoShow();
        Record(BookingEventKind.NoShowSettled, null, "", now);
        return true;
    }

    private NoShowRefusal? RefuseDecision() => NoShow switch
    {
        NoShowStage.Disputed => null,
        NoShowStage.Upheld or NoShowStage.Overturned => NoShowRefusal.AlreadyDecided,
        _ => NoShowRefusal.NotDisputed,
    };

    private void RefundNoShow()
    {
        if (Absent == Party.Mentor)
        {
            RefundMinorUnits = PriceMinorUnits;
        }
    }
}
