using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class OfferingsConfiguration :
    IEntityTypeConfiguration<Offering>,
    IEntityTypeConfiguration<OfferingLength>,
    IEntityTypeConfiguration<OfferingHours>,
    IEntityTypeConfiguration<OfferingViews>,
    IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Offering> builder)
    {
        builder.ToTable("Offerings");
        builder.Property(offering => offering.Id).ValueGeneratedNever();

        // The claims of sessions refer to an offering that is not deleted, so none can be that has any: docs/adr/0013.
        // And nothing that was read before it was deleted is saved over it.
        builder.HasAlternateKey(offering => new { offering.Id, offering.IsDeleted });
        builder.Property(offering => offering.IsDeleted).IsConcurrencyToken();
        builder.HasOne(offering => offering.Mentor).WithMany().HasForeignKey(offering => offering.MentorId);
        builder.HasOne(offering => offering.Category).WithMany().HasForeignKey(offering => offering.CategorySlug);
        builder.HasOne(offering => offering.Course).WithMany().HasForeignKey(offering => offering.CourseId);
        builder.HasIndex(offering => new { offering.Status, offering.PublishedAt });
        builder.HasIndex(offering => new { offering.Status, offering.NextAvailableAt });
        builder.HasIndex(offering => new { offering.Status, offering.NextAvailableDueAt });
        builder.HasIndex(offering => new { offering.Status, offering.RatingAverage });
        builder.Property(offering => offering.Title).HasMaxLength(Offering.TitleMaxLength);
        builder.Property(offering => offering.Description).HasMaxLength(Offering.DescriptionMaxLength);
        builder.Property(offering => offering.Preparation).HasMaxLength(Offering.PreparationMaxLength);
        builder.Property(offering => offering.CategorySlug).HasMaxLength(Category.SlugMaxLength);
        builder.Property(offering => offering.CurrencyCode).HasMaxLength(Currency.CodeLength);
        builder.Property(offering => offering.SearchText).HasMaxLength(Offering.SearchTextMaxLength);
        builder.Property(offering => offering.Place).HasMaxLength(Offering.PlaceMaxLength);
        builder.Ignore(offering => offering.Price);
        builder.HasMany(offering => offering.Lengths).WithOne().HasForeignKey(length => length.OfferingId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(offering => offering.Lengths).AutoInclude();
        builder.OwnsOne(offering => offering.Rules);
        builder.Navigation(offering => offering.Rules).IsRequired();
    }

    public void Configure(EntityTypeBuilder<OfferingLength> builder)
    {
        builder.ToTable("OfferingLengths");
        builder.HasKey(length => new { length.OfferingId, length.DurationMinutes });
        builder.HasIndex(length => new { length.DurationMinutes, length.CurrencyCode, length.PriceMinorUnits, length.OfferingId });
        builder.Property(length => length.DurationMinutes).ValueGeneratedNever();
        builder.Property(length => length.CurrencyCode).HasMaxLength(Currency.CodeLength);
    }

    public void Configure(EntityTypeBuilder<OfferingHours> builder)
    {
        builder.ToTable("OfferingHours");
        builder.HasKey(hours => new { hours.OfferingId, hours.Day, hours.StartMinute });
        builder.HasOne<Offering>().WithMany().HasForeignKey(hours => hours.OfferingId);
    }

    public void Configure(EntityTypeBuilder<OfferingViews> builder)
    {
        builder.ToTable("OfferingViews");
        builder.HasKey(views => views.OfferingId);
        builder.HasOne<Offering>().WithOne().HasForeignKey<OfferingViews>(views => views.OfferingId);
    }

    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("Categories");
        builder.HasKey(category => category.Slug);
        builder.Property(category => category.Slug).HasMaxLength(Category.SlugMaxLength);
        builder.Property(category => category.Name).HasMaxLength(Category.NameMaxLength);
        builder.HasIndex(category => category.Name).IsUnique();
        builder.Property(category => category.Version).IsConcurrencyToken();
        builder.HasData(Category.Initial);
    }
}
