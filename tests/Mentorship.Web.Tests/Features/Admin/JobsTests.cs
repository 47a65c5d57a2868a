using System.Net;
using Mentorship.Core.Operations;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Admin.Jobs;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Features.Admin;

public sealed class JobsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private Given Given => fixture.App.Given;

    private RecordedJobs Jobs => fixture.App.Services.GetRequiredService<RecordedJobs>();

    [Fact]
    public async Task Run_ByHand_IsDoneKeptAndAudited()
    {
        var (admin, person) = await Given.AdminAsync();

        var page = await PressAsync(person, nameof(SendDueRefunds), "runs");

        page.Text.ShouldContain("SendDueRefunds is done, after");
        page.TextsOf(".chip-state").ShouldContain("Done");
        await using var db = fixture.App.CreateContext();
        (await db.JobRuns.AsNoTracking().Where(run => run.Job == nameof(SendDueRefunds)).ToListAsync())
            .ShouldHaveSingleItem().Outcome.ShouldBe(JobOutcome.Done);
        (await db.AuditEntries.AsNoTracking().Where(entry => entry.RecordId == nameof(SendDueRefunds)).ToListAsync())
            .ShouldContain(entry => entry.Action == "job run by hand" && entry.ActorId == admin.Id);
        (await person.GetAsync("/admin/jobs")).Text.ShouldContain("On time");
    }

    [Fact]
    public async Task Pause_ThenResume_KeepsItFromRunningMeanwhile()
    {
        const string Name = nameof(HealNextAvailable);
        var (_, person) = await Given.AdminAsync();

        var refused = await PressAsync(person, Name, "pause");
        var paused = await PressAsync(person, Name, "pause", ("Form.Reason", "It is in the way."));
        await Jobs.RunAsync(Name, CancellationToken.None);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorOf("Form.Reason").ShouldNotBeNull().ShouldContain("Write why");
        paused.Text.ShouldContain("HealNextAvailable is paused on every node");
        (await RunsAsync(Name)).ShouldBe(0);
        (await PressAsync(person, Name, "runs")).Text.ShouldContain("is done");
        (await RunsAsync(Name)).ShouldBe(1);

        (await PressAsync(person, Name, "resumption")).Text.ShouldContain("runs again");
        await Jobs.RunAsync(Name, CancellationToken.None);
        (await RunsAsync(Name)).ShouldBe(2);
    }

    [Fact]
    public async Task List_EveryJobOfTheTimetable_SaysWhatItDoes()
    {
        var (_, person) = await Given.AdminAsync();

        var text = (await person.GetAsync("/admin/jobs")).Text;

        foreach (var entry in Timetable.WithMockGateway.Entries)
        {
            JobWords.PurposeOf(entry.Name).ShouldNotBeEmpty($"{entry.Name} has no words");
            text.ShouldContain(entry.Name);
        }
    }

    [Fact]
    public async Task List_SearchedNarrowedAndSorted_ShowsThoseAndTheFileTheSame()
    {
        var (_, person) = await Given.AdminAsync();
        await PressAsync(person, nameof(ForgetOperations), "pause", ("Form.Reason", "It is in the way."));

        (await NamesAsync(person, "words=mail&sort=name")).ShouldBe(
            [nameof(ClearThePast), nameof(SendDueMessages)]);
        (await NamesAsync(person, "standing=paused")).ShouldBe([nameof(ForgetOperations)]);
        (await NamesAsync(person, "")).ShouldBe(Timetable.WithMockGateway.Entries.Select(entry => entry.Name));
        var file = await person.Http.GetStringAsync(new Uri("/admin/jobs.csv?standing=paused", UriKind.Relative));
        file.ShouldContain("\r\nForgetOperations,");
        file.ShouldContain(",Paused,");
        file.ShouldNotContain(nameof(SendDueMessages));
        await PressAsync(person, nameof(ForgetOperations), "resumption");
    }

    [Theory]
    [InlineData("/admin/jobs/Mining", HttpStatusCode.NotFound)]
    [InlineData("/admin/jobs/Mining.csv", HttpStatusCode.NotFound)]
    [InlineData("/admin/jobs?standing=great", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/admin/jobs/SendDueRefunds?outcome=great", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/admin/jobs/SendDueRefunds.csv?outcome=1", HttpStatusCode.UnprocessableEntity)]
    public async Task Open_WhatThereIsNot_IsRefused(string address, HttpStatusCode status)
    {
        var (_, person) = await Given.AdminAsync();

        (await person.GetAsync(address)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Open_NoAdmin_IsForbidden()
    {
        var (_, person) = await Given.SignedInAsync();

        (await person.GetAsync("/admin/jobs")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.PostAsync(await person.TokenAsync(), "/admin/jobs/SendDueRefunds/runs")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Person person, string query) =>
        [.. (await person.GetAsync($"/admin/jobs?{query}")).TextsOf("tbody th").Select(text => text.Split(' ')[0])];

    private static async Task<Page> PressAsync(Person person, string name, string deed, params (string Name, string? Value)[] fields) =>
        await person.SubmitAsync(await person.GetAsync($"/admin/jobs/{name}"), $"/admin/jobs/{name}/{deed}", fields);

    private async Task<int> RunsAsync(string name)
    {
        await using var db = fixture.App.CreateContext();
        return await db.JobRuns.CountAsync(run => run.Job == name);
    }
}
