using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class PaymentsConfiguration :
    IEntityTypeConfiguration<Payment>,
    IEntityTypeConfiguration<Refund>,
    IEntityTypeConfiguration<ProviderEvent>,
    IEntityTypeConfiguration<LedgerEntry>
{
    // The same words on both engines.
    private const string IsSetAside = "\"Status\" = 4";
    private const string HasFailed = "\"Status\" = 4";
    private const string HasNote = "\"Note\" <> ''";

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments");
        builder.Property(payment => payment.Id).ValueGeneratedNever();
        builder.HasOne(payment => payment.Booking).WithMany().HasForeignKey(payment => payment.BookingId);
        builder.HasIndex(payment => new { payment.BookingId, payment.Number }).IsUnique();
        builder.HasIndex(payment => new { payment.Gateway, payment.Reference });
        builder.HasIndex(payment => payment.DueAt);

        // What an admin has to look at, counted among few rows.
        builder.HasIndex(payment => payment.Status).HasFilter(IsSetAside);
        builder.Property(payment => payment.Gateway).HasMaxLength(Payment.GatewayMaxLength);
        builder.Property(payment => payment.CurrencyCode).HasMaxLength(Currency.CodeLength);
        builder.Property(payment => payment.Reference).HasMaxLength(Payment.ReferenceMaxLength);
        builder.Property(payment => payment.CheckoutAddress).HasMaxLength(Payment.AddressMaxLength);
        builder.Property(payment => payment.CaptureReference).HasMaxLength(Payment.ReferenceMaxLength);
        builder.Property(payment => payment.Note).HasMaxLength(Payment.NoteMaxLength);
        builder.Property(payment => payment.Version).IsConcurrencyToken();
        builder.Ignore(payment => payment.Amount);
        builder.Ignore(payment => payment.GatewayReference);
    }

    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("Refunds");
        builder.Property(refund => refund.Id).ValueGeneratedNever();
        builder.HasOne(refund => refund.Payment).WithMany().HasForeignKey(refund => refund.PaymentId);
        builder.HasIndex(refund => new { refund.PaymentId, refund.Number }).IsUnique();
        builder.HasIndex(refund => refund.DueAt);
        builder.HasIndex(refund => refund.Status).HasFilter(HasFailed);
        builder.Property(refund => refund.CurrencyCode).HasMaxLength(Currency.CodeLength);
        builder.Property(refund => refund.Reference).HasMaxLength(Payment.ReferenceMaxLength);
        builder.Property(refund => refund.Version).IsConcurrencyToken();
        builder.Ignore(refund => refund.Amount);
    }

    public void Configure(EntityTypeBuilder<ProviderEvent> builder)
    {
        builder.ToTable("ProviderEvents");
        builder.HasKey(message => new { message.Provider, message.EventId });
        builder.HasOne<Payment>().WithMany().HasForeignKey(message => message.PaymentId);
        builder.HasIndex(message => message.ReceivedAt).HasFilter(HasNote);
        builder.Property(message => message.Provider).HasMaxLength(Payment.GatewayMaxLength);
        builder.Property(message => message.EventId).HasMaxLength(ProviderEvent.EventIdMaxLength);
        builder.Property(message => message.Note).HasMaxLength(ProviderEvent.NoteMaxLength);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("LedgerEntries");
        builder.HasKey(entry => new { entry.PaymentId, entry.Cause, entry.Account });
        builder.HasOne<Payment>().WithMany().HasForeignKey(entry => entry.PaymentId);
        builder.HasOne<Booking>().WithMany().HasForeignKey(entry => entry.BookingId);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(entry => entry.MentorId);

        // A mentor's earnings by month, and the platform's.
        builder.HasIndex(entry => new { entry.MentorId, entry.PostedAt });
        builder.HasIndex(entry => new { entry.Account, entry.PostedAt });
        builder.Property(entry => entry.Cause).HasMaxLength(LedgerEntry.CauseMaxLength);
        builder.Property(entry => entry.CurrencyCode).HasMaxLength(Currency.CodeLength);
        builder.Ignore(entry => entry.Amount);
    }
}
