using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What the two are told about moving a session.</summary>
public static class RescheduleWords
{
    /// <summary>Why it cannot be, to the side that wanted it.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="booking">With both people.</param>
    /// <param name="side">Who is told.</param>
    /// <param name="zone">The zone in which they read times.</param>
    public static string Words(this RescheduleRefusal refusal, Booking booking, Party side, DateTimeZone zone)
    {
        var other = booking.NameOf(side.Other());
        return refusal switch
        {
            RescheduleRefusal.NotMovable => "Only a session that is confirmed and has not begun can be moved.",
            RescheduleRefusal.TooLate =>
                $"You could ask to move this session until {TimeText.Moment(RescheduleRule.Deadline(side, booking.StartsAt, booking.Policy), zone)}, "
                + $"{(RescheduleRule.CutoffHours(side, booking.Policy) is var hours and not 1 ? $"{hours} hours" : "an hour")} before it begins.",
            RescheduleRefusal.NoMovesLeft when RescheduleRule.MostMoves(side, booking.Policy) == 0 =>
                $"This session was booked under rules by which you cannot ask to move it. It stays on {TimeText.Moment(booking.StartsAt, zone)}.",
            RescheduleRefusal.NoMovesLeft =>
                $"This session was moved {Times(booking.MovesOf(side))} because you asked, and that is as often as can be. It stays on {TimeText.Moment(booking.StartsAt, zone)}.",
            RescheduleRefusal.AlreadyAsked => "There is a request to move this session already. It wants an answer first.",
            RescheduleRefusal.SameTime => "That is the time it has, or the one that is proposed. Please pick another one.",
            RescheduleRefusal.NotOpen => "The request was answered or withdrawn meanwhile, or has run out. Look at where it stands.",
            RescheduleRefusal.OtherProposal => "Another time was proposed meanwhile. Look at it before you answer.",
            RescheduleRefusal.NotYourTurn => $"It is {other}’s turn to answer.",
            RescheduleRefusal.WholeRequest => "Nothing is agreed on yet that could stay: the request is approved, declined or taken back.",
            RescheduleRefusal.NoRoundsLeft when booking.Policy.MaxCounterProposals == 0 =>
                "This request was made under rules by which no other time can be proposed. Approve or decline it.",
            RescheduleRefusal.NoRoundsLeft =>
                $"{Times(booking.Policy.MaxCounterProposals, "other time")} were proposed, and that is as many as can be. Only the one on the table is left.",
            RescheduleRefusal.NotYours => "That is for the other side to do.",
            RescheduleRefusal.ChangedMeanwhile => $"{other} did something about this session at the same moment. Look at it again before you go on.",
            RescheduleRefusal.TimeUnavailable(var reason, _) => reason.Words(side, other),
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
        };
    }

    /// <summary>A conflict where somebody was faster, and else a request that cannot be.</summary>
    public static int Status(this RescheduleRefusal refusal) => refusal switch
    {
        RescheduleRefusal.TimeUnavailable(var reason, _) => reason.Status(),
        RescheduleRefusal.NotOpen or RescheduleRefusal.OtherProposal or RescheduleRefusal.ChangedMeanwhile or RescheduleRefusal.AlreadyAsked =>
            StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    /// <summary>Why a session cannot have a time, to one of its two people.</summary>
    public static string Words(this SlotRefusal refusal, Party side, string otherName) => (refusal, side) switch
    {
        (SlotRefusal.AllowanceUsedUp, Party.Mentee) => "Your included sessions of that week are used up. Please pick a time in another week.",
        (_, Party.Mentee) => refusal.Words(),
        _ => refusal switch
        {
            SlotRefusal.InThePast or SlotRefusal.NotOnGrid => refusal.Words(),
            SlotRefusal.TooSoon => "That is nearer than the notice that your offering asks for. Please pick a later time.",
            SlotRefusal.TooFar => "That is further ahead than your offering takes bookings. Please pick an earlier date.",
            SlotRefusal.DayOff => "You are not working that day. Please pick another date.",
            SlotRefusal.OutsideHours => "That is outside your hours. Please pick one of the times shown.",
            SlotRefusal.AllowanceUsedUp => $"{otherName} has no included session left in that week. Please pick a time in another week.",
            SlotRefusal.DayFull => "Your offering has no more sessions that day. Please pick another date.",
            SlotRefusal.Taken => "You have another session at that time. Please pick another one.",
            SlotRefusal.MentorBusy => "You are busy at that time. Please pick another one.",
            SlotRefusal.OwnSession => $"{otherName} has another session at that time. Please pick another one.",
        },
    };
#pragma warning restore CS8524

    /// <summary>How often and until when this side can still ask: "Until Mon 2 Mar, 10:00 Berlin (GMT+1). You can ask for 2 moves." Null where that is over.</summary>
    public static string? Policy(Booking booking, Party side, DateTimeZone zone, Instant now)
    {
        if (booking.RefuseToAsk(side, now) is not null)
        {
            return null;
        }

        var left = RescheduleRule.MostMoves(side, booking.Policy) - booking.MovesOf(side);
        var until = TimeText.Moment(RescheduleRule.Deadline(side, booking.StartsAt, booking.Policy), zone);
        return $"You can ask until {until}; {(left == 1 ? "it can be moved once more" : $"it can be moved {left} times")} at your wish.";
    }

    /// <summary>Until when a time can be accepted, where the offering's notice ends that before the time to answer; else null.</summary>
    public static Instant? AcceptBy(Offering offering, Instant proposed, Instant answerBy) =>
        proposed - Duration.FromHours(offering.Rules.NoticeHours) is var last && last < answerBy ? last : null;

    /// <summary>The same in words.</summary>
    public static string AcceptBy(Instant acceptBy, Offering offering, DateTimeZone zone) =>
        $"This time can be accepted until {TimeText.Moment(acceptBy, zone)}: sessions of this kind need {(offering.Rules.NoticeHours == 1 ? "an hour’s" : $"{offering.Rules.NoticeHours} hours’")} notice.";

    /// <summary>"2 other times", "one other time", "no other time".</summary>
    public static string Rounds(int left) => left switch
    {
        0 => "No other time can be proposed any more, only this one accepted or not.",
        1 => "One more other time can be proposed, by either of you.",
        _ => $"{left} more other times can be proposed, by the two of you together.",
    };

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string Times(int count, string what) => count == 1 ? $"One {what}" : $"{count} {what}s";
}
