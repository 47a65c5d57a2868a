namespace Mentorship.Core.Bookings.Slots;

/// <summary>What a person is told when a time cannot be booked, ending in what to do next.</summary>
public static class SlotRefusalWords
{
    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    public static string Words(this SlotRefusal refusal) => refusal switch
    {
        SlotRefusal.InThePast => "That time has passed. Please pick a later one.",
        SlotRefusal.TooSoon => "That is too soon for the mentor to prepare. Please pick a later time.",
        SlotRefusal.TooFar => "That is further ahead than this mentor takes bookings. Please pick an earlier date.",
        SlotRefusal.DayOff => "The mentor is not working that day. Please pick another date.",
        SlotRefusal.OutsideHours => "That is outside the mentor's hours. Please pick one of the times shown.",
        SlotRefusal.NotOnGrid => "Sessions do not start at that minute. Please pick one of the times shown.",
        SlotRefusal.AllowanceUsedUp =>
            "Your included sessions of that week are used up. Please pick a time in another week, or pay for this one.",
        SlotRefusal.DayFull => "The mentor has no more sessions that day. Please pick another date.",
        SlotRefusal.Taken => "Someone else has that time. Please pick another one.",
        SlotRefusal.MentorBusy => "The mentor is busy at that time. Please pick another one.",
        SlotRefusal.OwnSession => "You already have a session at that time. Please pick another one.",
    };
#pragma warning restore CS8524
}
