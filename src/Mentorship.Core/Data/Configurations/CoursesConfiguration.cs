using Mentorship.Core.Courses;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class CoursesConfiguration : IEntityTypeConfiguration<Course>, IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable("Courses");
        builder.Property(course => course.Id).ValueGeneratedNever();
        builder.HasOne(course => course.Tutor).WithMany().HasForeignKey(course => course.TutorId);
        builder.HasIndex(course => course.Slug).IsUnique();
        builder.Property(course => course.Title).HasMaxLength(Course.TitleMaxLength);
        builder.Property(course => course.Slug).HasMaxLength(Course.SlugMaxLength);
        builder.Property(course => course.Summary).HasMaxLength(Course.SummaryMaxLength);
    }

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("Enrolments");
        builder.HasKey(enrolment => new { enrolment.CourseId, enrolment.LearnerId });
        builder.HasOne<Course>().WithMany().HasForeignKey(enrolment => enrolment.CourseId);
        builder.HasOne<User>().WithMany().HasForeignKey(enrolment => enrolment.LearnerId);
        builder.Property(enrolment => enrolment.CompletedAt).IsConcurrencyToken();
    }
}
