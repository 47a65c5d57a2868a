namespace Mentorship.Core.Notifications;

/// <summary>How a meeting at a provider stands.</summary>
/// <param name="Trouble">What is wrong, as the mentor is told.</param>
/// <param name="HasLink">Whether there is a link, by which people can come in all the same.</param>
/// <param name="IsRoomInstead">Whether the session has a room of ours now.</param>
public sealed record MeetingFacts(string Trouble, bool HasLink, bool IsRoomInstead);
