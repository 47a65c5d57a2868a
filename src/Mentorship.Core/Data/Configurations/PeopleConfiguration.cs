using Mentorship.Core.Common;
using Mentorship.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class PeopleConfiguration :
    IEntityTypeConfiguration<User>,
    IEntityTypeConfiguration<MentorProfile>,
    IEntityTypeConfiguration<MentorLanguage>,
    IEntityTypeConfiguration<MentorPicture>,
    IEntityTypeConfiguration<Membership>,
    IEntityTypeConfiguration<Favourite>,
    IEntityTypeConfiguration<WaitlistEntry>,
    IEntityTypeConfiguration<IdentityRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    // Specialties are names without commas, so one column of text keeps them, on either engine.
    private const char Separator = ',';

    // Addresses have no line breaks in them.
    private const char LineBreak = '\n';

    // Identity leaves its text keys at 450 characters each, and SQL Server refuses a row whose key is over 900 bytes.
    private const int IdentityKeyMaxLength = 128;

    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.Name).HasMaxLength(User.NameMaxLength);
        builder.Property(user => user.TimeZone).HasMaxLength(TimeZones.MaxIdLength);
        builder.Property(user => user.SearchText).HasMaxLength(User.SearchTextMaxLength);
    }

    public void Configure(EntityTypeBuilder<MentorProfile> builder)
    {
        builder.ToTable("MentorProfiles");
        builder.HasKey(mentor => mentor.UserId);
        builder.HasOne(mentor => mentor.User).WithOne().HasForeignKey<MentorProfile>(mentor => mentor.UserId);
        builder.HasIndex(mentor => mentor.Slug).IsUnique();
        builder.HasIndex(mentor => mentor.NextAvailableAt);
        builder.HasIndex(mentor => mentor.RatingAverage);
        builder.Ignore(mentor => mentor.Zone);
        builder.Ignore(mentor => mentor.HourlyRate);
        builder.Property(mentor => mentor.HourlyRateCurrencyCode).HasMaxLength(Currency.CodeLength);
        builder.Property(mentor => mentor.Slug).HasMaxLength(MentorProfile.SlugMaxLength);
        builder.Property(mentor => mentor.Headline).HasMaxLength(MentorProfile.HeadlineMaxLength);
        builder.Property(mentor => mentor.Company).HasMaxLength(MentorProfile.CompanyMaxLength);
        builder.Property(mentor => mentor.MeetingAccount).HasMaxLength(MentorProfile.MeetingAccountMaxLength);
        builder.Property(mentor => mentor.Bio).HasMaxLength(MentorProfile.BioMaxLength);
        builder.Property(mentor => mentor.TimeZone).HasMaxLength(TimeZones.MaxIdLength);
        builder.Property(mentor => mentor.ZoneChanges)
            .HasMaxLength(ZoneChange.MaxPerMentor * (TimeZones.MaxIdLength + ZoneChangesConverter.Overhead))
            .HasConversion<ZoneChangesConverter, ZoneChangesConverter.Comparer>();
        builder.HasMany(mentor => mentor.Languages).WithOne().HasForeignKey(language => language.MentorId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Property(mentor => mentor.PictureVersion).HasMaxLength(MentorPicture.VersionLength);
        Join(
            builder.Property(mentor => mentor.Specialties).HasMaxLength(MentorProfile.MaxSpecialties * (MentorProfile.SpecialtyMaxLength + 1)), Separator);
        Join(builder.Property(mentor => mentor.Links).HasMaxLength(MentorProfile.MaxLinks * (MentorProfile.LinkMaxLength + 1)), LineBreak);
    }

    public void Configure(EntityTypeBuilder<MentorLanguage> builder)
    {
        builder.ToTable("MentorLanguages");
        builder.HasKey(language => new { language.MentorId, language.Code });
        builder.HasIndex(language => new { language.Code, language.MentorId });
        builder.Property(language => language.Code).HasMaxLength(Languages.CodeLength);
    }

    public void Configure(EntityTypeBuilder<MentorPicture> builder)
    {
        builder.ToTable("MentorPictures");
        builder.HasKey(picture => picture.MentorId);
        builder.HasOne<MentorProfile>().WithOne().HasForeignKey<MentorPicture>(picture => picture.MentorId);
        builder.Property(picture => picture.Version).HasMaxLength(MentorPicture.VersionLength);
        builder.Property(picture => picture.ContentType).HasMaxLength(MentorPicture.ContentTypeMaxLength);
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(membership => membership.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<Membership>(membership => membership.UserId);

        // Whose week is to be begun: none of them but for a moment on Mondays.
        builder.HasIndex(membership => new { membership.Status, membership.WeeklySessionsResetAt });

        // Who became a member in a week.
        builder.HasIndex(membership => membership.StartedAt);
        builder.Property(membership => membership.Version).IsConcurrencyToken();
        builder.Ignore(membership => membership.Deeds);
    }

    public void Configure(EntityTypeBuilder<Favourite> builder)
    {
        builder.ToTable("Favourites");
        builder.HasKey(favourite => new { favourite.UserId, favourite.MentorId });
        builder.HasOne<User>().WithMany().HasForeignKey(favourite => favourite.UserId);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(favourite => favourite.MentorId);
    }

    public void Configure(EntityTypeBuilder<WaitlistEntry> builder)
    {
        builder.ToTable("WaitlistEntries");
        builder.HasKey(entry => new { entry.MentorId, entry.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.UserId);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(entry => entry.MentorId);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) => builder.ToTable("Roles");

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("UserRoles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("UserClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("UserLogins");
        builder.Property(login => login.LoginProvider).HasMaxLength(IdentityKeyMaxLength);
        builder.Property(login => login.ProviderKey).HasMaxLength(IdentityKeyMaxLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("UserTokens");
        builder.Property(token => token.LoginProvider).HasMaxLength(IdentityKeyMaxLength);
        builder.Property(token => token.Name).HasMaxLength(IdentityKeyMaxLength);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) => builder.ToTable("RoleClaims");

    /// <summary>Several texts in one column, with a sign between them that none of them has.</summary>
    private static void Join(PropertyBuilder<IReadOnlyList<string>> property, char separator) => property.HasConversion(
        texts => string.Join(separator, texts),
        text => text.Split(separator, StringSplitOptions.RemoveEmptyEntries),
        new ValueComparer<IReadOnlyList<string>>(
            (left, right) => left!.SequenceEqual(right!),
            list => list.Aggregate(0, HashCode.Combine),
            list => list.ToArray()));
}
