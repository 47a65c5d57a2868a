using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>Writes very many entities quickly: PostgreSQL's COPY of the columns that the model says.</summary>
internal static class BulkInsert
{
    public static async Task RunAsync<T>(NpgsqlConnection connection, IModel model, IEnumerable<T> rows)
        where T : class
    {
        var type = model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T)} is no entity.", nameof(rows));
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetFlattenedProperties().Select(property => new Column(property, table)).ToList();
        var quote = new NpgsqlCommandBuilder();
        var names = string.Join(", ", columns.Select(column => quote.QuoteIdentifier(column.Name)));

        // The market is right by construction; asking for every row of a foreign key would take most of the time.
        await ExecuteAsync(connection, "SET session_replication_role = replica");
        await using (var writer = await connection.BeginBinaryImportAsync($"COPY {quote.QuoteIdentifier(type.GetTableName()!)} ({names}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in rows)
            {
                await writer.StartRowAsync();
                foreach (var column in columns)
                {
                    await (column.ValueOf(row) is { } value ? writer.WriteAsync(value, column.Type) : writer.WriteNullAsync());
                }
            }

            await writer.CompleteAsync();
        }

        await ExecuteAsync(connection, "SET session_replication_role = DEFAULT");
    }

    /// <summary>Tells the planner what there is now, as autovacuum would in time.</summary>
    public static Task SettleAsync(NpgsqlConnection connection) => ExecuteAsync(connection, "VACUUM ANALYZE");

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Every text is a literal above.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Column(IProperty property, in StoreObjectIdentifier table)
    {
        private readonly PropertyInfo _property = property.PropertyInfo!;
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName(table)!;

        public string Type { get; } = property.GetColumnType();

        // Of a value within the entity, such as the policy of a booking, or of the entity itself.
        private readonly PropertyInfo? _within = (property.DeclaringType as IComplexType)?.ComplexProperty.PropertyInfo;

        public object? ValueOf(object row) =>
            _property.GetValue(_within is null ? row : _within.GetValue(row)) is { } value ? _convert is null ? value : _convert(value) : null;
    }
}
