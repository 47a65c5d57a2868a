using Mentorship.Core.Audit;
using Mentorship.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Ignore(entry => entry.Changes);
        builder.Property(entry => entry.Action).HasMaxLength(Deed.NameMaxLength);
        builder.Property(entry => entry.RecordKind).HasMaxLength(IRecordsDeeds.RecordKindMaxLength);
        builder.Property(entry => entry.RecordId).HasMaxLength(IRecordsDeeds.RecordIdMaxLength);
        builder.Property(entry => entry.Reason).HasMaxLength(Deed.ReasonMaxLength);
        builder.Property(entry => entry.Policy).HasMaxLength(AuditEntry.PolicyMaxLength);
        builder.Property(entry => entry.Address).HasMaxLength(AuditOrigin.AddressMaxLength);
        builder.Property(entry => entry.Browser).HasMaxLength(AuditOrigin.BrowserMaxLength);

        // Newest first, of everything, of one record, by one person.
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.RecordKind, entry.RecordId, entry.At });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
    }
}
