using Mentorship.Core.Courses;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class CoursesConfiguration :
    IEntityTypeConfiguration<Course>,
    IEntityTypeConfiguration<CourseLesson>,
    IEntityTypeConfiguration<Enrolment>,
    IEntityTypeConfiguration<LessonProgress>
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
        builder.Property(course => course.SearchText).HasMaxLength(Course.SearchTextMaxLength);
        builder.Property(course => course.Version).IsConcurrencyToken();
        builder.HasMany(course => course.AllLessons).WithOne().HasForeignKey(lesson => lesson.CourseId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(course => course.AllLessons).HasField("_lessons");
        builder.Ignore(course => course.Lessons);
    }

    public void Configure(EntityTypeBuilder<CourseLesson> builder)
    {
        builder.ToTable("CourseLessons");
        builder.Property(lesson => lesson.Id).ValueGeneratedNever();
        builder.Property(lesson => lesson.Title).HasMaxLength(CourseLesson.TitleMaxLength);
    }

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("Enrolments");
        builder.HasKey(enrolment => new { enrolment.CourseId, enrolment.LearnerId });
        builder.HasOne<Course>().WithMany().HasForeignKey(enrolment => enrolment.CourseId);
        builder.HasOne<User>().WithMany().HasForeignKey(enrolment => enrolment.LearnerId);
        builder.HasMany(enrolment => enrolment.Progress).WithOne()
            .HasForeignKey(row => new { row.CourseId, row.LearnerId })
            .OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(enrolment => enrolment.FollowUpDueAt);
        builder.Property(enrolment => enrolment.CompletedAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<LessonProgress> builder)
    {
        builder.ToTable("LessonProgress");
        builder.HasKey(row => new { row.CourseId, row.LearnerId, row.LessonId });
        builder.HasOne<CourseLesson>().WithMany().HasForeignKey(row => row.LessonId);
    }
}
