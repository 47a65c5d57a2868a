using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class PoliciesConfiguration : IEntityTypeConfiguration<PolicyValue>
{
    public void Configure(EntityTypeBuilder<PolicyValue> builder)
    {
        builder.ToTable("PolicyValues");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(PolicyDefinition.KeyMaxLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
