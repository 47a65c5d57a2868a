using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class AllowancesConfiguration :
    IEntityTypeConfiguration<AllowanceClaim>,
    IEntityTypeConfiguration<AllowanceWeek>,
    IEntityTypeConfiguration<AllowanceGrant>,
    IEntityTypeConfiguration<AllowanceEntry>
{
    public void Configure(EntityTypeBuilder<AllowanceClaim> builder)
    {
        builder.ToTable("AllowanceClaims");
        builder.HasKey(claim => new { claim.MemberId, claim.Week, claim.Ordinal });
        builder.Property(claim => claim.Ordinal).ValueGeneratedNever();
        builder.HasOne<User>().WithMany().HasForeignKey(claim => claim.MemberId);
        builder.HasOne<Booking>().WithMany().HasForeignKey(claim => claim.BookingId);
    }

    public void Configure(EntityTypeBuilder<AllowanceWeek> builder)
    {
        builder.ToTable("AllowanceWeeks");
        builder.HasKey(week => new { week.MemberId, week.Week });
        builder.HasOne<User>().WithMany().HasForeignKey(week => week.MemberId);
    }

    public void Configure(EntityTypeBuilder<AllowanceGrant> builder)
    {
        builder.ToTable("AllowanceGrants");
        builder.HasKey(grant => new { grant.MemberId, grant.Week, grant.Number });
        builder.Property(grant => grant.Number).ValueGeneratedNever();
        builder.Property(grant => grant.Reason).HasMaxLength(Membership.ReasonMaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(grant => grant.MemberId);
        builder.HasOne<User>().WithMany().HasForeignKey(grant => grant.ActorId);
    }

    public void Configure(EntityTypeBuilder<AllowanceEntry> builder)
    {
        builder.ToTable("AllowanceEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Reason).HasMaxLength(Membership.ReasonMaxLength);

        // The newest of a member, a page at a time.
        builder.HasIndex(entry => new { entry.MemberId, entry.At, entry.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.MemberId);
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.ActorId);
        builder.HasOne<Booking>().WithMany().HasForeignKey(entry => entry.BookingId);
    }
}
