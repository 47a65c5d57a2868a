using Mentorship.Core.Offerings;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>An offering as it is told in the tables of content.</summary>
/// <param name="Title">What people see first.</param>
/// <param name="Theme">What it is about, and so its category.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Price">In whole units of the mentor's currency; zero is free.</param>
internal sealed record DemoOffering(string Title, DemoTheme Theme, int Minutes, int Price)
{
    public required string Description { get; init; }

    /// <summary>What mentees write when they book it: its own, or else those of its theme.</summary>
    public IReadOnlyList<string> Topics { get; init; } = Theme.Topics;

    public string Preparation { get; init; } = "";

    public OfferingRules Rules { get; init; } = OfferingRules.For(Minutes);

    public OfferingStatus Status { get; init; } = OfferingStatus.Active;

    /// <summary>Whether it goes with the course of its mentor.</summary>
    public bool BelongsToCourse { get; init; }

    /// <summary>Whether it is for everybody, and what the course of its mentor leads on to.</summary>
    public bool FollowsCourse { get; init; }
}
