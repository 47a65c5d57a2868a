using Mentorship.Core.Offerings;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mentorship.Web.Features.Bookings;

/// <summary>How the ways to meet read.</summary>
public static class MeetingTypeWords
{
    public static string Words(this MeetingTypes type) => type switch
    {
        MeetingTypes.Video => "Video call",
        MeetingTypes.Audio => "Audio call",
        MeetingTypes.Chat => "Chat",
        MeetingTypes.InPerson => "In person",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not one way to meet."),
    };

    /// <summary>Those of an offering, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Choices(Offering offering) =>
    [
        .. Enum.GetValues<MeetingTypes>()
            .Where(type => type != MeetingTypes.None && offering.MeetingTypes.HasFlag(type))
            .Select(type => new SelectListItem(type.Words(offering.Place), type.ToString())),
    ];

    /// <summary>With the place, where there is one: "In person: Analytical House, London".</summary>
    public static string Words(this MeetingTypes type, string place) =>
        type == MeetingTypes.InPerson && place.Length > 0 ? $"{type.Words()}: {place}" : type.Words();
}
