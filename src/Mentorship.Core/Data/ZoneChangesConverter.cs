using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime.Text;

namespace Mentorship.Core.Data;

/// <summary>
/// A mentor's changes of zone as one line, "2026-03-01=Asia/Tokyo;2026-03-20=Europe/Berlin": they are few, are always
/// read with their mentor, and are never asked for by themselves.
/// </summary>
internal sealed class ZoneChangesConverter() : ValueConverter<IReadOnlyList<ZoneChange>, string>(
    changes => Write(changes),
    text => Read(text))
{
    /// <summary>What a change takes besides its zone: the date and two signs.</summary>
    public const int Overhead = 12;

    private const char BetweenChanges = ';';
    private const char AfterDate = '=';

    private static string Write(IReadOnlyList<ZoneChange> changes) =>
        string.Join(BetweenChanges, changes.Select(change => $"{LocalDatePattern.Iso.Format(change.From)}{AfterDate}{change.TimeZone}"));

    private static IReadOnlyList<ZoneChange> Read(string text) =>
    [
        .. text.Split(BetweenChanges, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(AfterDate))
            .Select(part => new ZoneChange(LocalDatePattern.Iso.Parse(part[0]).Value, part[1])),
    ];

    internal sealed class Comparer() : ValueComparer<IReadOnlyList<ZoneChange>>(
        (left, right) => left!.SequenceEqual(right!),
        changes => changes.Aggregate(0, HashCode.Combine),
        changes => changes.ToArray());
}
