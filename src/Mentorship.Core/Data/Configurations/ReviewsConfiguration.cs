using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class ReviewsConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.HasKey(review => review.BookingId);
        builder.HasOne<Booking>().WithOne().HasForeignKey<Review>(review => review.BookingId);
        builder.HasOne<Offering>().WithMany().HasForeignKey(review => review.OfferingId);
        builder.HasOne<MentorProfile>().WithMany().HasForeignKey(review => review.MentorId);
        builder.HasOne<User>().WithMany().HasForeignKey(review => review.MenteeId);
        builder.Property(review => review.Feedback).HasMaxLength(Review.FeedbackMaxLength);
        builder.Property(review => review.Answer).HasMaxLength(Review.AnswerMaxLength);
        builder.Property(review => review.Version).IsConcurrencyToken();
    }
}
