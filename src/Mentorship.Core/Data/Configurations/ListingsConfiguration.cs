using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class ListingsConfiguration :
    IEntityTypeConfiguration<MentorListing>,
    IEntityTypeConfiguration<MentorCategory>,
    IEntityTypeConfiguration<MentorPrice>,
    IEntityTypeConfiguration<MentorWord>,
    IEntityTypeConfiguration<OfferingListing>,
    IEntityTypeConfiguration<OfferingWord>
{
    public void Configure(EntityTypeBuilder<MentorListing> builder)
    {
        builder.ToTable("MentorListings");
        builder.HasKey(listing => listing.MentorId);
        builder.HasOne(listing => listing.Mentor).WithOne().HasForeignKey<MentorListing>(listing => listing.MentorId);

        // An index for each order, which gives a page without sorting; and the filters that leave few.
        builder.HasIndex(listing => new { listing.IsListed, listing.NextAvailableAt, listing.MentorId });
        builder.HasIndex(listing => new { listing.IsListed, listing.Rating, listing.RatingCount, listing.MentorId });
        builder.HasIndex(listing => new { listing.IsListed, listing.YearsOfExperience, listing.MentorId });
        builder.HasIndex(listing => new { listing.IsListed, listing.FromCurrencyCode, listing.FromMinorUnits, listing.MentorId });
        builder.HasIndex(listing => new { listing.IsListed, listing.JobFamily });
        builder.HasIndex(listing => listing.DueAt);
        builder.Property(listing => listing.FromCurrencyCode).HasMaxLength(Currency.CodeLength);
    }

    public void Configure(EntityTypeBuilder<MentorCategory> builder)
    {
        builder.ToTable("MentorCategories");
        builder.HasKey(row => new { row.CategorySlug, row.MentorId });
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(row => row.MentorId);
        builder.HasOne<Category>().WithMany().HasForeignKey(row => row.CategorySlug);
        builder.Property(row => row.CategorySlug).HasMaxLength(Category.SlugMaxLength);
    }

    public void Configure(EntityTypeBuilder<MentorPrice> builder)
    {
        builder.ToTable("MentorPrices");
        builder.HasKey(row => new { row.MentorId, row.CurrencyCode });
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(row => row.MentorId);
        builder.HasIndex(row => new { row.CurrencyCode, row.FromMinorUnits, row.MentorId });
        builder.Property(row => row.CurrencyCode).HasMaxLength(Currency.CodeLength);
    }

    public void Configure(EntityTypeBuilder<MentorWord> builder)
    {
        builder.ToTable("MentorWords");
        builder.HasKey(row => new { row.Word, row.MentorId });

        // The other way round for words that stand in very many: those of the list are looked at one by one, in its order.
        builder.HasIndex(row => new { row.MentorId, row.Word });
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(row => row.MentorId);
        builder.Property(row => row.Word).HasMaxLength(SearchWords.MaxLength);
    }

    public void Configure(EntityTypeBuilder<OfferingListing> builder)
    {
        builder.ToTable("OfferingListings");
        builder.HasKey(listing => listing.OfferingId);
        builder.HasOne(listing => listing.Offering).WithOne().HasForeignKey<OfferingListing>(listing => listing.OfferingId);

        // As for mentors: an index for each order, and the filters that leave few, in the usual order.
        builder.HasIndex(listing => new { listing.NextAvailableAt, listing.OfferingId });
        builder.HasIndex(listing => new { listing.CurrencyCode, listing.FromMinorUnits, listing.OfferingId });
        builder.HasIndex(listing => new { listing.Rating, listing.RatingCount, listing.OfferingId });
        builder.HasIndex(listing => new { listing.PublishedAt, listing.OfferingId });
        builder.HasIndex(listing => new { listing.CategorySlug, listing.NextAvailableAt, listing.OfferingId });
        builder.HasIndex(listing => new { listing.MentorId, listing.NextAvailableAt, listing.OfferingId });
        builder.HasIndex(listing => listing.CourseId);
        builder.Property(listing => listing.CategorySlug).HasMaxLength(Category.SlugMaxLength);
        builder.Property(listing => listing.CurrencyCode).HasMaxLength(Currency.CodeLength);
    }

    public void Configure(EntityTypeBuilder<OfferingWord> builder)
    {
        builder.ToTable("OfferingWords");
        builder.HasKey(row => new { row.Word, row.OfferingId });

        // As for mentors.
        builder.HasIndex(row => new { row.OfferingId, row.Word });
        builder.HasOne<Offering>().WithMany().HasForeignKey(row => row.OfferingId);
        builder.Property(row => row.Word).HasMaxLength(SearchWords.MaxLength);
    }
}
