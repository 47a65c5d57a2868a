using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>A page that says what archiving or deleting an offering does, before it is done.</summary>
public sealed record OfferingLifePage
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required OfferingStatus Status { get; init; }

    /// <summary>How many sessions of it are held, asked for, booked or under way.</summary>
    public required int Live { get; init; }

    /// <summary>Whether it was asked for just now and could not be done.</summary>
    public bool IsRefused { get; init; }

    public bool IsArchived => Status == OfferingStatus.Archived;

    /// <summary>"1 session that is not over yet", "3 sessions that are not over yet".</summary>
    public string LiveWords => Live == 1 ? "1 session that is not over yet" : $"{Live} sessions that are not over yet";
}
