using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways.Mock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

// A provider's books lie with the provider: nothing here refers to a row of ours, and none of ours to one here.
internal sealed class MockGatewayConfiguration : IEntityTypeConfiguration<MockCharge>, IEntityTypeConfiguration<MockRefund>
{
    public void Configure(EntityTypeBuilder<MockCharge> builder)
    {
        builder.ToTable("MockCharges");
        builder.HasKey(charge => charge.Reference);
        builder.HasIndex(charge => charge.DueAt);
        builder.Property(charge => charge.Reference).HasMaxLength(MockCharge.ReferenceMaxLength);
        builder.Property(charge => charge.CurrencyCode).HasMaxLength(Currency.CodeLength);
        builder.Property(charge => charge.Description).HasMaxLength(Offering.TitleMaxLength);
        builder.Property(charge => charge.ReturnAddress).HasMaxLength(Payment.AddressMaxLength);
        builder.Property(charge => charge.CancelAddress).HasMaxLength(Payment.AddressMaxLength);
        builder.Property(charge => charge.Version).IsConcurrencyToken();
        builder.Ignore(charge => charge.Amount);
    }

    public void Configure(EntityTypeBuilder<MockRefund> builder)
    {
        builder.ToTable("MockRefunds");
        builder.HasKey(refund => refund.RefundId);
        builder.Property(refund => refund.RefundId).ValueGeneratedNever();
        builder.HasIndex(refund => refund.ChargeReference);
        builder.Property(refund => refund.ChargeReference).HasMaxLength(MockCharge.ReferenceMaxLength);
    }
}
