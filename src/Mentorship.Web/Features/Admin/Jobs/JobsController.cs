using Mentorship.Core.Data;
using Mentorship.Core.Operations;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Mentorship.Web.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>What runs by itself: when it ran last and runs next, how it went, and buttons that run and pause it.</summary>
[Authorize(Access.Admin)]
[Route("admin/jobs")]
public sealed class JobsController(
    MentorshipDbContext db,
    JobLog log,
    JobDesk desk,
    Timetable timetable,
    IHostApplicationLifetime lifetime,
    Viewer viewer,
    IClock clock) : Controller
{
    // A job that takes longer goes on, and the page says so.
    private static readonly TimeSpan WaitsFor = TimeSpan.FromSeconds(10);

    private static readonly IReadOnlyList<KeyValuePair<string, string>> Outcomes = ListFilter.ChoicesOf<JobOutcome>(JobWords.Words);

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, string? standing, CancellationToken cancellationToken)
    {
        var filters = JobList.Filters(standing);
        return JobList.Definition.Accepts(list, filters)
            ? View("Jobs", JobList.Definition.Read(JobList.Sought(await desk.ReadAsync(cancellationToken), list, standing), list, filters))
            : UnprocessableEntity();
    }

    [HttpGet("/admin/jobs.csv")]
    public async Task<IActionResult> Download(ListRequest list, string? standing, CancellationToken cancellationToken) =>
        JobList.Definition.Accepts(list, JobList.Filters(standing))
            ? JobsCsv.Of(JobList.Definition.ReadAll(JobList.Sought(await desk.ReadAsync(cancellationToken), list, standing), list))
            : UnprocessableEntity();

    [HttpGet("{name}")]
    public async Task<IActionResult> Show(string name, ListRequest list, string? outcome, CancellationToken cancellationToken)
    {
        if (!IsKnown(name))
        {
            return NotFound();
        }

        return Runs(name).Accepts(list, Filters(outcome))
            ? View("Job", await PageAsync(name, list, outcome, new(), cancellationToken))
            : UnprocessableEntity();
    }

    [HttpGet("/admin/jobs/{name}.csv")]
    public async Task<IActionResult> DownloadRuns(string name, ListRequest list, string? outcome, CancellationToken cancellationToken)
    {
        if (!IsKnown(name))
        {
            return NotFound();
        }

        return Runs(name).Accepts(list, Filters(outcome))
            ? JobsCsv.Of(name, await Runs(name).ReadAllAsync(Sought(name, list, outcome), list, rows => rows, cancellationToken))
            : UnprocessableEntity();
    }

    /// <summary>Has it run now, whether or not it is due.</summary>
    [HttpPost("{name}/runs")]
    public async Task<IActionResult> Run(string name, CancellationToken cancellationToken)
    {
        if (!IsKnown(name))
        {
            return NotFound();
        }

        var now = clock.GetCurrentInstant();
        await log.KnowAsync([name], now, cancellationToken);
        await log.ChangeAsync(name, state => Note(state, now), cancellationToken);

        // Not ended with the request: half a run is nobody's wish.
        var run = desk.RunAsync(name, lifetime.ApplicationStopping);
        if (await Task.WhenAny(run, Task.Delay(WaitsFor, cancellationToken)) != run)
        {
            this.Flash($"{name} is still at work. Its run stands here once it has ended.");
        }
        else if (await run is { Outcome: JobOutcome.Done } done)
        {
            this.Flash($"{name} is done, after {JobWords.Length((long)done.Elapsed.TotalMilliseconds)}.");
        }
        else
        {
            this.Warn($"{name} failed. What went wrong stands in its history, and in the log.");
        }

        return LocalRedirect($"/admin/jobs/{name}");

        bool Note(JobState state, Instant at)
        {
            state.RunNow(viewer.RequireUserId(), at);
            return true;
        }
    }

    /// <summary>Keeps it from running, on every node.</summary>
    [HttpPost("{name}/pause")]
    public async Task<IActionResult> Pause(string name, JobForm form, CancellationToken cancellationToken)
    {
        if (!IsKnown(name))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Job", await PageAsync(name, new(), null, form, cancellationToken));
        }

        var now = clock.GetCurrentInstant();
        await log.KnowAsync([name], now, cancellationToken);
        this.Flash(await log.ChangeAsync(name, state => state.Pause(viewer.RequireUserId(), form.Reason!, now), cancellationToken)
            ? $"{name} is paused on every node until somebody lets it run again."
            : $"{name} was paused already.");
        return LocalRedirect($"/admin/jobs/{name}");
    }

    /// <summary>Lets it run again.</summary>
    [HttpPost("{name}/resumption")]
    public async Task<IActionResult> Resume(string name, CancellationToken cancellationToken)
    {
        if (!IsKnown(name))
        {
            return NotFound();
        }

        var now = clock.GetCurrentInstant();
        this.Flash(await log.ChangeAsync(name, state => state.Resume(viewer.RequireUserId(), now), cancellationToken)
            ? $"{name} runs again from its next time on."
            : $"{name} was not paused.");
        return LocalRedirect($"/admin/jobs/{name}");
    }

    private static IReadOnlyList<ListFilter> Filters(string? outcome) => [new("outcome", "Outcome", "Every outcome", Outcomes, outcome)];

    private static ListDefinition<JobRun> Runs(string name) => new(
        $"/admin/jobs/{name}",
        "What went wrong",
        ("run", "runs"),
        new Sorting<JobRun>(run => run.Id)
            .Down("newest", "Newest first", run => run.StartedAt)
            .Up("oldest", "Oldest first", run => run.StartedAt)
            .Down("longest", "Longest first", run => run.DurationMilliseconds));

    private bool IsKnown(string name) => timetable.Entries.Any(entry => entry.Name == name);

    private IQueryable<JobRun> Sought(string name, ListRequest list, string? outcome)
    {
        var runs = db.JobRuns.AsNoTracking().Where(run => run.Job == name);
        if (ListFilter.Find<JobOutcome>(outcome) is { } wanted)
        {
            runs = runs.Where(run => run.Outcome == wanted);
        }

        return list.Sought is { } words ? runs.Where(run => run.Error.Contains(words)) : runs;
    }

    private async Task<JobPage> PageAsync(string name, ListRequest list, string? outcome, JobForm form, CancellationToken cancellationToken) => new(
        (await desk.ReadAsync(cancellationToken)).Single(line => line.Name == name),
        await Runs(name).ReadAsync(Sought(name, list, outcome), list, Filters(outcome), rows => rows, cancellationToken),
        form);
}
