using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mentorship.Web.Tests.Data;

/// <summary>How long the keys of tables and indexes can get on SQL Server, which refuses longer rows at the insert.</summary>
internal static partial class SqlServerKeys
{
    public const int MaxClusteredBytes = 900;
    public const int MaxIndexBytes = 1700;

    /// <summary>Each key and index that can be too long, with its length.</summary>
    public static IEnumerable<string> TooLong(IRelationalModel model) =>
        from table in model.Tables
        from key in KeysOf(table)
        let bytes = key.Columns.Sum(column => (long)BytesOf(column.StoreType))
        where bytes > key.Limit
        select string.Create(CultureInfo.InvariantCulture, $"{key.Name}: {bytes} bytes, {key.Limit} fit");

    /// <summary>The most bytes that a value of this type takes in a key.</summary>
    public static int BytesOf(string type)
    {
        var match = Type().Match(type);
        var length = match.Groups["length"].Value;
        return (match.Groups["name"].Value, length) switch
        {
            (_, "max") => int.MaxValue,
            ("nvarchar" or "nchar", { Length: > 0 }) => 2 * Number(length),
            ("varchar" or "char" or "varbinary" or "binary", { Length: > 0 }) => Number(length),
            ("uniqueidentifier", _) => 16,
            ("bit" or "tinyint", _) => 1,
            ("smallint", _) => 2,
            ("int", _) => 4,
            ("bigint" or "datetime2" or "float" or "rowversion", _) => 8,
            ("date", _) => 3,
            ("time", _) => 5,
            ("datetimeoffset", _) => 10,
            ("decimal", _) => 17,
            _ => throw new ArgumentException($"How long is {type}?", nameof(type)),
        };
    }

    private static IEnumerable<(string Name, IReadOnlyList<IColumn> Columns, int Limit)> KeysOf(ITable table)
    {
        foreach (var constraint in table.UniqueConstraints)
        {
            var clustered = constraint.MappedKeys.First().IsClustered() ?? constraint.GetIsPrimaryKey();
            yield return (constraint.Name, constraint.Columns, clustered ? MaxClusteredBytes : MaxIndexBytes);
        }

        foreach (var index in table.Indexes)
        {
            var clustered = index.MappedIndexes.First().IsClustered() ?? false;
            yield return (index.Name, index.Columns, clustered ? MaxClusteredBytes : MaxIndexBytes);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>\w+)(\((?<length>\w+)(,\s*\d+)?\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Type();
}
