using Mentorship.Core.Operations;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class OperationsConfiguration : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("Operations");
        builder.HasKey(operation => new { operation.UserId, operation.Key });
        builder.HasOne<User>().WithMany().HasForeignKey(operation => operation.UserId);
        builder.HasIndex(operation => operation.StartedAt);
        builder.Property(operation => operation.BodyHash).HasMaxLength(Operation.BodyHashLength);
        builder.Property(operation => operation.Location).HasMaxLength(Operation.LocationMaxLength);
        builder.Property(operation => operation.Words).HasMaxLength(Operation.WordsMaxLength);
    }
}
