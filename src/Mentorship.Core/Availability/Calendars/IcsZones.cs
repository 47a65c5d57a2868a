using System.Collections.Frozen;
using Mentorship.Core.Common;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>Finds the zones that a file's times name.</summary>
/// <param name="floating">The zone of times without one.</param>
/// <param name="calendar">With the zones that the file describes.</param>
/// <param name="last">Until when changes of the clocks matter.</param>
/// <param name="budget">For working them out.</param>
internal sealed class IcsZones(DateTimeZone floating, IcsComponent calendar, LocalDateTime last, IcsBudget budget)
{
    // Longer is no zone's name.
    private const int MaxNameLength = 200;

    private static readonly FrozenDictionary<string, string> WindowsZones =
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, IcsZone> _known = new(StringComparer.Ordinal);

    private readonly ILookup<string, IcsComponent> _described = calendar.Components
        .Where(component => component.Name == "VTIMEZONE")
        .ToLookup(component => component.First("TZID")?.Value ?? "", StringComparer.Ordinal);

    /// <summary>The zone of times that are meant wherever one is.</summary>
    public IcsZone Floating { get; } = new(floating);

    /// <summary>The zone of a property's times, should they not be in UTC.</summary>
    public IcsZone Of(IcsProperty property)
    {
        if (property.Parameter("TZID") is not { Length: > 0 and <= MaxNameLength } id)
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
    private IcsZone Find(string id)
    {
        if (FindInWorld(id) is { } world)
        {
            return new(world);
        }

        var described = _described[id].FirstOrDefault();
        if (described?.First("X-LIC-LOCATION") is { } location && FindInWorld(location.Value) is { } place)
        {
            return new(place);
        }

        var changes = described?.Components.SelectMany(ChangesOf).ToList();
        return changes is { Count: > 0 } ? new(changes) : Floating;
    }

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

    private IEnumerable<IcsZone.Change> ChangesOf(IcsComponent observance)
    {
        if (observance.First("DTSTART") is not { } first
            || IcsTime.Parse(first.Value, Floating) is not { } start
            || OffsetOf(observance, "TZOFFSETFROM") is not { } from
            || OffsetOf(observance, "TZOFFSETTO") is not { } to)
        {
            return [];
        }

        var rules = observance.All("RRULE").Select(rule => RecurrenceRule.Parse(rule.Value)).OfType<RecurrenceRule>();
        var dates = observance.All("RDATE").SelectMany(dates => dates.Value.Split(',')).Select(date => IcsTime.Parse(date, Floating)?.Local).OfType<LocalDateTime>();
        return rules
            .SelectMany(rule => rule.Occurrences(start.Local, last.PlusYears(-4), rule.UntilIn(Floating)?.Local is { } until ? LocalDateTime.Min(last, until.PlusDays(1)) : last, budget))
            .Concat(dates)
            .Prepend(start.Local)
            .Distinct()
            .Select(at => new IcsZone.Change(at, from, to));
    }

    private static Offset? OffsetOf(IcsComponent observance, string property)
    {
        var text = observance.First(property)?.Value ?? "";
        var pattern = text.Length > 5 ? "+HHmmss" : "+HHmm";
        var result = OffsetPattern.CreateWithInvariantCulture(pattern).Parse(text);
        return result.Success ? result.Value : null;
    }
}
