using Mentorship.Core.Bookings;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class NotificationsConfiguration :
    IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<Invitation>,
    IEntityTypeConfiguration<CalendarAddress>,
    IEntityTypeConfiguration<MailChoice>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(message => message.RecipientId);
        builder.HasOne<Booking>().WithMany().HasForeignKey(message => message.BookingId);
        builder.HasOne<User>().WithMany().HasForeignKey(message => message.RetriedById);
        builder.HasIndex(message => new { message.Cause, message.RecipientId }).IsUnique();
        builder.HasIndex(message => message.DueAt);

        // How the admin's list asks.
        builder.HasIndex(message => message.CreatedAt);
        builder.HasIndex(message => new { message.Status, message.CreatedAt });
        builder.Property(message => message.Cause).HasMaxLength(OutboxMessage.CauseMaxLength);
        builder.Property(message => message.Name).HasMaxLength(User.NameMaxLength);
        builder.Property(message => message.Address).HasMaxLength(User.EmailMaxLength);
        builder.Property(message => message.SearchText).HasMaxLength(OutboxMessage.SearchMaxLength);
        builder.Property(message => message.LastError).HasMaxLength(OutboxMessage.ErrorMaxLength);
        builder.Property(message => message.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.HasKey(invitation => invitation.BookingId);
        builder.HasOne<Booking>().WithOne().HasForeignKey<Invitation>(invitation => invitation.BookingId);
        builder.Property(invitation => invitation.Sequence).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CalendarAddress> builder)
    {
        builder.ToTable("CalendarAddresses");
        builder.HasKey(address => address.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<CalendarAddress>(address => address.UserId);
        builder.HasIndex(address => address.Key).IsUnique();
        builder.Property(address => address.Key).HasMaxLength(CalendarAddress.KeyLength);
    }

    public void Configure(EntityTypeBuilder<MailChoice> builder)
    {
        builder.ToTable("MailChoices");
        builder.HasKey(choice => choice.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<MailChoice>(choice => choice.UserId);
        builder.HasIndex(choice => choice.Key).IsUnique();
        builder.Property(choice => choice.Key).HasMaxLength(MailChoice.KeyLength);
    }
}
