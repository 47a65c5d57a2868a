using System.Globalization;
using Mentorship.Core.People;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure.Pictures;
using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>All that others see of a mentor.</summary>
public sealed record MentorPage
{
    /// <summary>With the user and the languages.</summary>
    public required MentorProfile Mentor { get; init; }

    /// <summary>Whether it is the viewer's own, with whom they book nothing.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>How many reviews have how many stars; the first of five is that of five stars.</summary>
    public required IReadOnlyList<int> Distribution { get; init; }

    /// <summary>The newest, or older ones where they were asked for.</summary>
    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>Which part of all reviews those are.</summary>
    public required Paging ReviewPaging { get; init; }

    public required IReadOnlyList<OfferingCard> Offerings { get; init; }

    /// <summary>The days to come on which something is free.</summary>
    public required IReadOnlyList<FreeDay> FreeDays { get; init; }

    public required int SessionsHeld { get; init; }

    /// <summary>How many of a hundred requests were answered in time; null where there were too few to say.</summary>
    public required int? ResponsePercent { get; init; }

    /// <summary>The zone in which the viewer reads times.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whether the viewer's zone is not known yet.</summary>
    public required bool ZoneIsGuess { get; init; }

    public required Instant Now { get; init; }

    public int ReviewCount => Distribution.Sum();

    /// <summary>The mean of all ratings; null without any.</summary>
    public double? Rating => ReviewCount == 0 ? null : (double)Distribution.Select((count, place) => count * (5 - place)).Sum() / ReviewCount;

    /// <summary>"Staff engineer at Northwind", or without a company what the mentor does.</summary>
    public string Position => Mentor.Company.Length == 0 ? Mentor.Headline : $"{Mentor.Headline} at {Mentor.Company}";

    public string? Picture => PictureAddress.Of(Mentor);

    public IEnumerable<string> LanguageNames => Mentor.Languages
        .Select(language => Languages.NameOf(language.Code))
        .OfType<string>()
        .Order(StringComparer.Ordinal);

    /// <summary>How much of the bar is full for so many stars, in hundredths of the longest.</summary>
    public string BarOf(int stars) =>
        (100 * Distribution[5 - stars] / Math.Max(1, Distribution.Max())).ToString(CultureInfo.InvariantCulture);
}
