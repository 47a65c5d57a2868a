using Mentorship.Core.Availability;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class AvailabilityConfiguration :
    IEntityTypeConfiguration<WeeklyHours>,
    IEntityTypeConfiguration<DateOverride>,
    IEntityTypeConfiguration<TimeOff>,
    IEntityTypeConfiguration<CalendarFeed>,
    IEntityTypeConfiguration<BusyTime>
{
    public void Configure(EntityTypeBuilder<WeeklyHours> builder)
    {
        builder.ToTable("WeeklyHours");
        builder.HasKey(hours => new { hours.MentorId, hours.Day, hours.StartMinute });
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(hours => hours.MentorId);
    }

    public void Configure(EntityTypeBuilder<DateOverride> builder)
    {
        builder.ToTable("DateOverrides");
        builder.HasKey(hours => new { hours.MentorId, hours.Date, hours.StartMinute });
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(hours => hours.MentorId);
    }

    public void Configure(EntityTypeBuilder<TimeOff> builder)
    {
        builder.ToTable("TimeOff");
        builder.Property(off => off.Id).ValueGeneratedNever();
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(off => off.MentorId);
        builder.HasIndex(off => new { off.MentorId, off.LastDate });
        builder.Property(off => off.Note).HasMaxLength(TimeOff.NoteMaxLength);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.Property(feed => feed.Id).ValueGeneratedNever();
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(feed => feed.MentorId);
        builder.HasIndex(feed => feed.NextReadAt);
        builder.Property(feed => feed.Name).HasMaxLength(CalendarFeed.NameMaxLength);
        builder.Property(feed => feed.Address).HasMaxLength(CalendarFeed.AddressMaxLength);
        builder.Property(feed => feed.Fingerprint).HasMaxLength(CalendarFingerprint.Length);
        builder.Property(feed => feed.Failure).HasMaxLength(CalendarFeed.FailureMaxLength);
    }

    public void Configure(EntityTypeBuilder<BusyTime> builder)
    {
        builder.ToTable("BusyTimes");
        builder.HasKey(busy => new { busy.FeedId, busy.StartsAt, busy.EndsAt });
        builder.HasOne<CalendarFeed>().WithMany().HasForeignKey(busy => busy.FeedId);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(busy => busy.MentorId);
        builder.HasIndex(busy => new { busy.MentorId, busy.EndsAt });
    }
}
