using Mentorship.Core.Audit;
using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Audit;

/// <summary>What is done over HTTP stands in the audit: who, what, from where, under which policy.</summary>
public sealed class AuditTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Book_ThenCancel_KeepsEachStepWithItsActorItsOriginAndItsPolicy()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var (user, person) = await Given.SignedInAsync();
        person.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Notebook/1.0");
        var booked = await person.BookAsync(offering.Id, Ten);
        var id = booked.BookingId();

        await person.SubmitAsync(await person.GetAsync($"/bookings/{id}/cancellation"), $"/bookings/{id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "I am ill."));

        var entries = await EntriesAsync(Booking.RecordKind, id.ToString());
        entries.Select(entry => entry.Action).ShouldBe(["time held", "booked", "cancelled"], ignoreOrder: true);
        entries.ShouldAllBe(entry => entry.ActorId == user.Id && entry.Address == "127.0.0.1" && entry.Browser == "Notebook/1.0");
        entries.ShouldAllBe(entry => entry.Policy.Contains("cancellation_cutoff_hours 2") && entry.At == TestClock.Usual);
        var cancelled = entries.Single(entry => entry.Action == "cancelled");
        cancelled.Reason.ShouldBe("I am ill.");
        cancelled.Changes.ShouldContain(new AuditChange("Status", "Confirmed", "Cancelled"));
        cancelled.Changes.ShouldNotContain(change => change.What == "StartsAt");
        entries.Single(entry => entry.Action == "time held").Changes.ShouldContain(new AuditChange("StartsAt", null, Ten.ToString()));
    }

    [Fact]
    public async Task Move_AskedAndAccepted_KeepsTheTimesBeforeAndAfterAndWhoDidWhat()
    {
        var mentor = await Given.MentorAsync();
        var (user, person) = await Given.SignedInAsync();
        var id = await Given.BookedAsync(await Given.OfferingAsync(mentor.Id), user.Id, Ten + Duration.FromDays(2));
        await person.ProposeAsync(id, Ten + Duration.FromDays(3), "My train is late.");

        await (await Given.SignInAsync(mentor)).AnswerAsync(id, "acceptance");

        var entries = await EntriesAsync(Booking.RecordKind, id.ToString());
        var asked = entries.Single(entry => entry.Action == "move asked for");
        (asked.ActorId, asked.Reason, asked.Address).ShouldBe((user.Id, "My train is late.", "127.0.0.1"));
        asked.Changes.ShouldNotContain(change => change.What == "StartsAt");
        var moved = entries.Single(entry => entry.Action == "moved");
        (moved.ActorId, moved.Address).ShouldBe((mentor.Id, "127.0.0.1"));
        moved.Policy.ShouldContain("max_counter_proposals 3");
        moved.Changes.ShouldContain(new AuditChange("StartsAt", (Ten + Duration.FromDays(2)).ToString(), (Ten + Duration.FromDays(3)).ToString()));
    }

    [Fact]
    public async Task Request_CounteredAndAccepted_KeepsBothDeedsWithTheTimesAndUntilWhenItCouldBeAnswered()
    {
        var mentor = await Given.MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request });
        var (user, person) = await Given.SignedInAsync();
        var start = Ten + Duration.FromDays(4);
        var id = await Given.BookedAsync(offering, user.Id, start);
        await (await Given.SignInAsync(mentor)).ProposeAsync(id, start + Duration.FromHours(3), "I teach then.");

        await person.AnswerAsync(id, "acceptance");

        var entries = await EntriesAsync(Booking.RecordKind, id.ToString());
        var countered = entries.Single(entry => entry.Action == "another time proposed");
        (countered.ActorId, countered.Reason).ShouldBe((mentor.Id, "I teach then."));
        var approved = entries.Single(entry => entry.Action == "approved");
        approved.ActorId.ShouldBe(user.Id);
        approved.Changes.ShouldContain(new AuditChange("Status", "Pending", "Confirmed"));
        approved.Changes.ShouldContain(new AuditChange("StartsAt", start.ToString(), (start + Duration.FromHours(3)).ToString()));
        approved.Changes.ShouldContain(change => change.What == "RequestExpiresAt");
    }

    [Fact]
    public async Task Take_TakenMeanwhile_LeavesNoLine()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var (_, winner) = await Given.SignedInAsync();
        var (loserId, loser) = await Given.SignedInAsync();
        await winner.TakeAsync(offering.Id, Ten);

        await loser.TakeAsync(offering.Id, Ten);

        await using var db = fixture.App.CreateContext();
        (await db.AuditEntries.CountAsync(entry => entry.ActorId == loserId.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Change_NotSaved_LeavesNoLine()
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Core.Data.MentorshipDbContext>();
        var definition = PolicyTable.Find("max_counter_proposals")!;
        var value = PolicyValue.Of(definition);
        value.Change(1, "Fewer rounds.", Core.Common.Ids.New(TestClock.Usual), TestClock.Usual);

        await db.TryKeepAsync(
            async token =>
            {
                db.PolicyValues.Add(value);
                return await db.SaveChangesAsync(token) < 0;
            },
            _ => Task.FromResult(false),
            CancellationToken.None);

        (await EntriesAsync(PolicyValue.RecordKind, definition.Key)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<AuditEntry>> EntriesAsync(string kind, string id)
    {
        await using var db = fixture.App.CreateContext();
        return await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.RecordKind == kind && entry.RecordId == id)
            .ToListAsync();
    }
}
