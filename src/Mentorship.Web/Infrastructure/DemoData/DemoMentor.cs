using Mentorship.Core.Common;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>A mentor as told in the tables of content.</summary>
internal sealed record DemoMentor
{
    public required string Name { get; init; }

    public required string Zone { get; init; }

    public required Currency Currency { get; init; }

    public required string Headline { get; init; }

    /// <summary>Empty for the independent.</summary>
    public string Company { get; init; } = "";

    public required int Years { get; init; }

    /// <summary>How sought-after, from one to five; most are in between.</summary>
    public int Demand { get; init; } = 2;

    /// <summary>Whether hardly a time is left in the coming week.</summary>
    public bool IsNearlyFull { get; init; }

    /// <summary>Whether the profile is only a few weeks old.</summary>
    public bool IsNew { get; init; }

    /// <summary>For <see cref="DemoHours.Parse"/>.</summary>
    public required string Hours { get; init; }

    public required IReadOnlyList<string> Specialties { get; init; }

    public required string Bio { get; init; }

    public required IReadOnlyList<DemoOffering> Offerings { get; init; }
}
