using Mentorship.Core.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorship.Core.Data.Configurations;

internal sealed class JobsConfiguration : IEntityTypeConfiguration<JobState>, IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobState> builder)
    {
        builder.ToTable("JobStates");
        builder.HasKey(state => state.Name);
        builder.Property(state => state.Name).HasMaxLength(JobState.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(run => run.Job).HasMaxLength(JobState.NameMaxLength);
        builder.Property(run => run.Error).HasMaxLength(JobRun.ErrorMaxLength);
        builder.Property(run => run.Node).HasMaxLength(JobRun.NodeMaxLength);
        builder.HasIndex(run => new { run.Job, run.StartedAt });
        builder.HasIndex(run => run.StartedAt);
    }
}
