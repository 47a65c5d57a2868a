namespace Mentorship.Core.Bookings.Meetings;

/// <summary>Where sessions take place.</summary>
public sealed record MeetingOptions
{
    public const string Section = "Meetings";

    /// <summary>Under which address rooms are: any server of Jitsi's kind, where a room is there as soon as it is entered.</summary>
    public Uri Rooms { get; init; } = new("https://meet.jit.si/");
}
