using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.TimeZones;

namespace Mentorship.Core.Common;

/// <summary>The time zones that people can choose: the IANA database that comes with NodaTime.</summary>
public static class TimeZones
{
    /// <summary>The longest id a column keeps.</summary>
    public const int MaxIdLength = 64;

    private static readonly IDateTimeZoneProvider Provider = DateTimeZoneProviders.Tzdb;
    private static readonly IDictionary<string, string> CanonicalIds = TzdbDateTimeZoneSource.Default.CanonicalIdMap;

    /// <summary>Ids to choose from: the canonical zone of each place, without aliases and fixed offsets.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "UTC",
        .. TzdbDateTimeZoneSource.Default.ZoneLocations!
            .Select(location => location.ZoneId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    // Browsers say "Asia/Calcutta" and "Europe/Kiev", names that the database keeps as aliases only, and a list has
    // only the places' own names to show as chosen. After the list they are made of.
    private static readonly FrozenSet<string> Listed = Ids.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ListedIds = Ids
        .OrderByDescending(id => id == CanonicalId(id))
        .DistinctBy(CanonicalId, StringComparer.Ordinal)
        .ToFrozenDictionary(CanonicalId, StringComparer.Ordinal);

    /// <summary>
    /// Finds a zone by its IANA id. An alias finds the zone of that place that is in <see cref="Ids"/>. False for
    /// anything else.
    /// </summary>
    public static bool TryGet(string? id, [NotNullWhen(true)] out DateTimeZone? zone)
    {
        // The provider also makes zones up, out of offsets like "UTC+05:30", which nothing but NodaTime knows.
        zone = id is { Length: > 0 and <= MaxIdLength } && CanonicalIds.ContainsKey(id) ? Find(ListedId(id)) : null;
        return zone is not null;
    }

    /// <summary>Whether it is UTC by one of its names.</summary>
    public static bool IsUtc(DateTimeZone zone) =>
        CanonicalIds.TryGetValue(zone.Id, out var id) && id == CanonicalIds[DateTimeZone.Utc.Id];

    /// <summary>The zone with this id; for ids that were checked before they were stored.</summary>
    /// <exception cref="DateTimeZoneNotFoundException">No such zone.</exception>
    public static DateTimeZone Get(string id) => TryGet(id, out var zone) ? zone : throw new DateTimeZoneNotFoundException($"There is no time zone '{id}'.");

    /// <summary>The place in a zone's id as people say it: "Buenos Aires" for America/Argentina/Buenos_Aires.</summary>
    public static string City(DateTimeZone zone) =>
        zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The place whose clock is read at an instant, for someone who may be travelling.</summary>
    public static string City(DateTimeZone zone, Instant at) =>
        City(zone is TravelZone travels ? travels.PlaceAt(at) : zone);

    // The database has a UTC of its own, which is not equal to the one that stands for "nobody said".
    private static DateTimeZone? Find(string id) => id == DateTimeZone.Utc.Id ? DateTimeZone.Utc : Provider.GetZoneOrNull(id);

    private static string ListedId(string id) =>
        Listed.Contains(id) ? id : ListedIds.GetValueOrDefault(CanonicalId(id), id);

    private static string CanonicalId(string id) => CanonicalIds.TryGetValue(id, out var canonical) ? canonical : id;
}
