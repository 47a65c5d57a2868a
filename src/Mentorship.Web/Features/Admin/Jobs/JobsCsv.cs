using System.Globalization;
using Mentorship.Core.Operations;
using Mentorship.Web.Infrastructure.Csv;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>Jobs and their runs in files to take away; instants in UTC, as ISO 8601 has them.</summary>
public static class JobsCsv
{
    private static readonly string[] JobsHeader =
        ["Job", "What it does", "Stands", "Last run (UTC)", "Milliseconds", "Next run (UTC)", "Every so many seconds", "Paused since (UTC)"];

    private static readonly string[] RunsHeader = ["Started (UTC)", "Job", "Outcome", "Milliseconds", "Error", "Machine"];

    public static FileContentResult Of(IEnumerable<JobLine> lines) => CsvFile.Of("jobs.csv", JobsHeader, lines.Select(line => new object[]
    {
        line.Name,
        JobWords.PurposeOf(line.Name),
        line.Standing.Words(),
        Utc(line.LastAt),
        line.LastMilliseconds is { } taken ? (object)taken : "",
        Utc(line.NextAt),
        (long)line.Entry.Every.TotalSeconds,
        Utc(line.State?.PausedAt),
    }));

    public static FileContentResult Of(string name, IEnumerable<JobRun> runs) => CsvFile.Of($"{name}.csv", RunsHeader, runs.Select(run => new object[]
    {
        Utc(run.StartedAt), run.Job, run.Outcome.Words(), run.DurationMilliseconds, run.Error, run.Node,
    }));

    private static string Utc(Instant? instant) => instant?.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
