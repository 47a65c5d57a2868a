using Mentorship.Core.People;

namespace Mentorship.Web.Features.Mentor.Availability.Travel;

/// <summary>Why a change of zone cannot be planned, in words for its date.</summary>
public static class TravelRefusalWords
{
    public static string Words(this TravelRefusal refusal) => refusal switch
    {
        TravelRefusal.NotAhead => "Choose a date from tomorrow on. For today, change the zone of your week.",
        TravelRefusal.SameDate => "You have a change on this date already. Remove it first.",
        TravelRefusal.TooMany => $"You have {ZoneChange.MaxPerMentor} changes ahead, which is the most. Remove one first.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };
}
