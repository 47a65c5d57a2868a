namespace Mentorship.Core.Offerings;

/// <summary>How the two people of a session can meet.</summary>
[Flags]
public enum MeetingTypes
{
    None = 0,
    Video = 1,
    Audio = 2,
    Chat = 4,
    InPerson = 8,
}
