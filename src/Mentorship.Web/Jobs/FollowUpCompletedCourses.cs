using Mentorship.Core.Notifications;
using NodaTime;

namespace Mentorship.Web.Jobs;

/// <summary>Writes to those who completed a course three days ago about the sessions that go with it.</summary>
public sealed class FollowUpCompletedCourses(FollowUpCourses followUp, IClock clock) : IJobWork
{
    private const int BatchSize = 200;

    public Task RunAsync(CancellationToken cancellationToken) => followUp.RunAsync(BatchSize, clock.GetCurrentInstant(), cancellationToken);
}
