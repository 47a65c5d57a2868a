using System.Globalization;
using Mentorship.Core.Bookings.Slots;

namespace Mentorship.Web.Features.Offerings;

/// <summary>What a day of the month says of itself.</summary>
public static class DayWords
{
    /// <summary>In its cell: "3 free", or why there is none in a word or two.</summary>
    /// <param name="day">Which.</param>
    /// <param name="forMentor">Whether the mentor reads it, who moves a session with somebody.</param>
    public static string InCell(SlotDay day, bool forMentor = false) => day.Refusal switch
    {
        SlotRefusal.OwnSession when forMentor => "mentee busy",
        null => $"{day.Starts.Count.ToString(CultureInfo.InvariantCulture)} free",
        SlotRefusal.InThePast or SlotRefusal.TooSoon => "too soon",
        SlotRefusal.TooFar => "not yet",
        SlotRefusal.DayOff or SlotRefusal.OutsideHours or SlotRefusal.NotOnGrid => "day off",
        SlotRefusal.DayFull or SlotRefusal.Taken or SlotRefusal.MentorBusy => "full",
        SlotRefusal.AllowanceUsedUp => "used up",
        SlotRefusal.OwnSession => "you’re busy",
        _ => throw new ArgumentOutOfRangeException(nameof(day), day.Refusal, "A reason without words."),
    };

    /// <summary>Beside the month, as a sentence.</summary>
    /// <param name="day">Which.</param>
    /// <param name="forMentor">Whether the mentor reads it, who moves a session with somebody.</param>
    public static string InSentence(SlotDay day, bool forMentor = false) => forMentor ? ForMentor(day) : day.Refusal switch
    {
        SlotRefusal.InThePast => "The times of this day are over.",
        SlotRefusal.TooSoon => "It is too late to book for this day: the mentor needs more notice.",
        SlotRefusal.TooFar => "This day cannot be booked yet.",
        SlotRefusal.DayOff or SlotRefusal.OutsideHours or SlotRefusal.NotOnGrid => "The mentor does not work on this day.",
        SlotRefusal.DayFull or SlotRefusal.Taken => "All times of this day are taken.",
        SlotRefusal.MentorBusy => "The mentor is busy on this day.",
        SlotRefusal.AllowanceUsedUp => "Your included sessions of this week are used up.",
        SlotRefusal.OwnSession => "You have sessions of your own at the times that are free.",
        _ => throw new ArgumentOutOfRangeException(nameof(day), day.Refusal, "A reason without words."),
    };

    private static string ForMentor(SlotDay day) => day.Refusal switch
    {
        SlotRefusal.TooSoon => "It is too late to book for this day: your offering asks for more notice.",
        SlotRefusal.DayOff or SlotRefusal.OutsideHours or SlotRefusal.NotOnGrid => "You do not work on this day.",
        SlotRefusal.MentorBusy => "You are busy on this day.",
        SlotRefusal.AllowanceUsedUp => "The mentee’s included sessions of this week are used up.",
        SlotRefusal.OwnSession => "The mentee has other sessions at the times that are free.",
        _ => InSentence(day),
    };
}
