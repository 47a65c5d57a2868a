using System.Net;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>A job that is not done makes the node unready; when it is done again, all is well.</summary>
public sealed class LateJobsTests(DatabaseFixture databases) : JobsDatabase(databases)
{
    [Fact]
    public async Task Ready_JobLate_FailsUntilItIsDone()
    {
        await using var app = await StartAsync(new Timetable([TimetableEntry.For<Digging>(Duration.FromHours(1))]));
        await UntilAsync(async () => await IsDoneAsync(app, TestClock.Usual));
        (await ReadyAsync(app)).ShouldBe(HttpStatusCode.OK);

        // A firing of the scheduler would make up for it.
        await SchedulerOf(app).Standby();
        Clock.MoveTo(TestClock.Usual + Duration.FromHours(2));
        (await CheckAsync(app)).Status.ShouldBe(HealthStatus.Healthy);
        Clock.MoveTo(TestClock.Usual + Duration.FromHours(2) + Duration.FromSeconds(1));
        (await CheckAsync(app)).Description.ShouldBe("Late: Digging.");
        (await ReadyAsync(app)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        var (_, admin) = await app.Given.AdminAsync();
        var late = await admin.GetAsync("/admin/jobs?standing=late");
        late.TextsOf("tbody th").ShouldHaveSingleItem().ShouldStartWith(nameof(Digging));
        late.TextsOf(".chip-state.is-cancelled").ShouldBe(["Late"]);
        (await admin.GetAsync("/admin")).TextsOf(".attention li").ShouldBe(["1 job is late"]);

        await app.Services.GetRequiredService<RecordedJobs>().RunAsync(nameof(Digging), CancellationToken.None);

        (await CheckAsync(app)).Status.ShouldBe(HealthStatus.Healthy);
    }

    private static Task<HealthCheckResult> CheckAsync(MentorshipApp app) =>
        app.Services.GetRequiredService<LateJobs>().CheckHealthAsync(new());

    private static async Task<HttpStatusCode> ReadyAsync(MentorshipApp app)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<bool> IsDoneAsync(MentorshipApp app, Instant at)
    {
        await using var db = app.CreateContext();
        return await db.JobStates.AnyAsync(state => state.Name == nameof(Digging) && state.LastDoneAt == at);
    }
}
