using System.Globalization;
using Mentorship.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mentorship.Core.Audit;

/// <summary>
/// Adds to everything that is saved the audit's lines about it, so that they are stored in the same transaction, or not
/// at all.
/// </summary>
public sealed class AuditInterceptor(IAuditOrigins origins) : SaveChangesInterceptor
{
    private const int ValueMaxLength = 200;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return new(result);
    }

    private void Write(DbContext db)
    {
        // What is added below is no such record, but the list must not change while it is read.
        foreach (var entry in db.ChangeTracker.Entries<IRecordsDeeds>().ToList())
        {
            var (record, deeds) = (entry.Entity, entry.Entity.TakeDeeds());
            if (deeds.Count == 0)
            {
                continue;
            }

            // Of several deeds that are saved at once, the last has brought about what is there after all of them.
            var changes = ChangesOf(entry, record.AuditedProperties);
            foreach (var deed in deeds)
            {
                db.Add(AuditEntry.Of(record.RecordKind, record.RecordId, deed, deed == deeds[^1] ? changes : [], origins.Current));
            }
        }
    }

    private static List<AuditChange> ChangesOf(EntityEntry entry, IReadOnlyCollection<string> audited) =>
    [
        .. from name in audited
           let property = entry.Property(name)
           let before = entry.State == EntityState.Added ? null : Text(property.OriginalValue)
           let after = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue)
           where before != after
           select new AuditChange(name, before, after),
    ];

    private static string? Text(object? value) => value switch
    {
        null => null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture).AtMost(ValueMaxLength),
        _ => value.ToString()?.AtMost(ValueMaxLength),
    };
}
