using System.Collections.Frozen;
using Mentorship.Core.Common;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>Finds the zones that a file's times name.</summary>
internal sealed class IcsZones
{
    private static readonly string[] TimeProperties = ["DTSTART", "RRULE", "RDATE"];

    // Longer is no zone's name.
    private const int MaxNameLength = 200;

    private static readonly FrozenDictionary<string, string> WindowsZones =
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, IcsZone> _known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IcsZone> _described;

    private IcsZones(DateTimeZone floating, Dictionary<string, IcsZone> described) => (Floating, _described) = (new(floating), described);

    /// <summary>The zone of times that are meant wherever one is.</summary>
    public IcsZone Floating { get; }

    /// <summary>The zones of a file.</summary>
    /// <param name="floating">The zone of times without one.</param>
    /// <param name="components">With the zones that the file describes.</param>
    /// <param name="last">Until when changes of the clocks matter.</param>
    /// <param name="script">Works the changes out.</param>
    /// <returns>Null if that is too much work.</returns>
    public static IcsZones? Of(DateTimeZone floating, IEnumerable<IcsComponent> components, LocalDateTime last, CalendarScript script)
    {
        var described = components
            .Where(component => component.Name == "VTIMEZONE" && component.First("TZID") is { Value: var id } && FindInWorld(id) is null)
            .DistinctBy(component => component.First("TZID")!.Value.Value, StringComparer.Ordinal)
            .ToDictionary(component => component.First("TZID")!.Value.Value, StringComparer.Ordinal);
        var observances = described
            .SelectMany(zone => zone.Value.Components.Select(component => (zone.Key, Component: component, Lines: component.LinesOf(TimeProperties))))
            .Where(observance => observance.Lines.Length > 0)
            .ToList();
        if (script.Expand([.. observances.Select(observance => observance.Lines)], last.PlusYears(-4), last) is not { } series)
        {
            return null;
        }

        var changes = observances
            .Zip(series, (observance, times) => (observance.Key, Changes: ChangesOf(observance.Component, times)))
            .ToLookup(pair => pair.Key, pair => pair.Changes, StringComparer.Ordinal);
        var zones = new Dictionary<string, IcsZone>(StringComparer.Ordinal);
        foreach (var (id, component) in described)
        {
            if (component.First("X-LIC-LOCATION") is { } location && FindInWorld(location.Value) is { } place)
            {
                zones[id] = new(place);
            }
            else if (changes[id].SelectMany(each => each).ToList() is { Count: > 0 } all)
            {
                zones[id] = new(all);
            }
        }

        return new(floating, zones);
    }

    /// <summary>The zone of a name, null being that of times that name none.</summary>
    public IcsZone Of(string? id)
    {
        if (id is not { Length: > 0 and <= MaxNameLength })
        {
            return Floating;
        }

        if (!_known.TryGetValue(id, out var zone))
        {
            _known[id] = zone = Find(id);
        }

        return zone;
    }

    /// <summary>
    /// The world's own zone of that name comes before the file's description of it, which is often of one year only.
    /// </summary>
    private IcsZone Find(string id) => FindInWorld(id) is { } world ? new(world) : _described.GetValueOrDefault(id, Floating);

    /// <summary>By its name, by Windows' name, or as in "/mozilla.org/20050126_1/Europe/Berlin".</summary>
    private static DateTimeZone? FindInWorld(string id)
    {
        for (var rest = id.Trim('/'); rest.Length > 0; rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..])
        {
            if (TimeZones.TryGet(rest, out var zone) || TimeZones.TryGet(WindowsZones.GetValueOrDefault(rest), out zone))
            {
                return zone;
            }

            if (!rest.Contains('/', StringComparison.Ordinal))
            {
                break;
            }
        }

        return null;
    }

    private static IEnumerable<IcsZone.Change> ChangesOf(IcsComponent observance, IcsSeries? series)
    {
        if (series is null || OffsetOf(observance, "TZOFFSETFROM") is not { } from || OffsetOf(observance, "TZOFFSETTO") is not { } to)
        {
            return [];
        }

        return series.Rules.SelectMany(rule => rule.Starts)
            .Concat(series.More.Select(more => more.Start.At))
            .Prepend(series.Start.At)
            .Distinct()
            .Select(at => new IcsZone.Change(IcsTime.LocalOf(at), from, to));
    }

    private static Offset? OffsetOf(IcsComponent observance, string property)
    {
        var text = observance.First(property)?.Value ?? "";
        var pattern = text.Length > 5 ? "+HHmmss" : "+HHmm";
        var result = OffsetPattern.CreateWithInvariantCulture(pattern).Parse(text);
        return result.Success ? result.Value : null;
    }
}
