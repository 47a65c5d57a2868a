using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mentorship.Core.Data;

/// <summary>Asks each engine in its own way for what <see cref="PlannedForItsValues"/> says.</summary>
internal sealed class PlanInterceptor(DatabaseProvider provider) : DbCommandInterceptor
{
    private long _number;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Mark(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Mark(command);
        return new(result);
    }

    private void Mark(DbCommand command)
    {
        if (!command.CommandText.StartsWith($"-- {PlannedForItsValues.Tag}", StringComparison.Ordinal))
        {
            return;
        }

        // PostgreSQL's driver prepares what comes again in the same words, so they are never the same.
        command.CommandText += provider == DatabaseProvider.SqlServer
            ? "\nOPTION (RECOMPILE)"
            : string.Create(CultureInfo.InvariantCulture, $"\n-- {Interlocked.Increment(ref _number)}");
    }
}
