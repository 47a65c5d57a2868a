using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Offerings;

/// <summary>How the ways to meet read, each with its icon.</summary>
public static class MeetingWords
{
    private static readonly (MeetingTypes Type, string Icon, string Words)[] All =
    [
        (MeetingTypes.Video, "camera-video", "Video"),
        (MeetingTypes.Audio, "telephone", "Audio"),
        (MeetingTypes.Chat, "chat-dots", "Chat"),
        (MeetingTypes.InPerson, "geo-alt", "In person"),
    ];

    public static IEnumerable<(string Icon, string Words)> Of(MeetingTypes types) =>
        All.Where(row => types.HasFlag(row.Type)).Select(row => (row.Icon, row.Words));
}
