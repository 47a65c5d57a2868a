namespace Mentorship.Web.Tests.Notifications;

/// <summary>An event of a calendar file, as a program of others reads it.</summary>
internal sealed record ReadEvent
{
    public required string Method { get; init; }

    public required string Uid { get; init; }

    public required int Sequence { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required string Location { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string Stamp { get; init; }

    public required string Status { get; init; }

    public required string Url { get; init; }

    public required string Organizer { get; init; }

    public required IReadOnlyList<string> Attendees { get; init; }
}
