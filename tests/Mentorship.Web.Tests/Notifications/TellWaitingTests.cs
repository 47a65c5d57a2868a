using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>Who waits for a mentor's free time is told of it once, whoever looks.</summary>
public sealed class TellWaitingTests(MessagesFixture fixture) : IClassFixture<MessagesFixture>
{
    private static readonly Instant Wednesday = Instant.FromUtc(2026, 3, 4, 9, 0);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Run_StillFull_TellsNobodyAndTheyGoOnWaiting()
    {
        var mentor = await Given.MentorAsync();
        var user = await WaitingAsync(mentor.Id, TestClock.Usual);

        await RunAsync();

        (await MessagesAsync(mentor.Id)).ShouldBeEmpty();
        (await IsWaitingAsync(mentor.Id, user.Id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_FreeTimeAgain_TellsEveryoneInTheirOrderOnce()
    {
        var mentor = await Given.MentorAsync("Grace Murray");
        var second = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(1));
        var first = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(2));
        var third = await WaitingAsync(mentor.Id, TestClock.Usual);

        await FreeAsync(mentor.Id, Wednesday);
        await RunAsync(most: 2);
        (await IsWaitingAsync(mentor.Id, third.Id)).ShouldBeTrue();
        (await MessagesAsync(mentor.Id)).Select(message => message.RecipientId).ShouldBe([first.Id, second.Id], ignoreOrder: true);
        await RunAsync();
        await RunAsync();

        (await MessagesAsync(mentor.Id)).Count.ShouldBe(3);
        (await IsWaitingAsync(mentor.Id, first.Id)).ShouldBeFalse();
        var mail = (await fixture.SendToAsync(first.Id, MessageKind.FreeTimeAgain)).ShouldHaveSingleItem();
        mail.Mail.Subject.ShouldBe("Grace Murray has a free time again: Wed 4 Mar, 09:00 London (GMT+0)");
        mail.Text.ShouldContain("The time is not kept: whoever comes first has it.");
        mail.Text.ShouldContain("https://mentorship.example/mentors/grace-murray-");
        mail.Mail.Headers.ShouldNotContain(header => header.Key == "List-Unsubscribe");
    }

    [Fact]
    public async Task Run_WaitsAgainLater_IsToldAgain()
    {
        var mentor = await Given.MentorAsync();
        var user = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(2));
        await FreeAsync(mentor.Id, Wednesday);
        await RunAsync();

        await WaitAsync(mentor.Id, user.Id, TestClock.Usual);
        await RunAsync();

        (await MessagesAsync(mentor.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_TimeThatIsPast_IsNoFreeTime()
    {
        var mentor = await Given.MentorAsync();
        var user = await WaitingAsync(mentor.Id, TestClock.Usual);
        await FreeAsync(mentor.Id, TestClock.Usual - Duration.FromHours(1));

        await RunAsync();

        (await IsWaitingAsync(mentor.Id, user.Id)).ShouldBeTrue();
    }

    private async Task<User> WaitingAsync(Guid mentorId, Instant since)
    {
        var user = await Given.UserAsync();
        await WaitAsync(mentorId, user.Id, since);
        return user;
    }

    private async Task WaitAsync(Guid mentorId, Guid userId, Instant since)
    {
        await using var db = fixture.App.CreateContext();
        db.WaitlistEntries.Add(WaitlistEntry.Join(mentorId, userId, since));
        await db.SaveChangesAsync();
    }

    private async Task FreeAsync(Guid mentorId, Instant? next)
    {
        await using var db = fixture.App.CreateContext();
        await db.MentorProfiles.Where(row => row.UserId == mentorId).ExecuteUpdateAsync(row => row.SetProperty(column => column.NextAvailableAt, next));
    }

    private async Task RunAsync(int most = 1000)
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TellWaiting>().RunAsync(most, CancellationToken.None);
    }

    private async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(Guid mentorId)
    {
        var cause = $"waitlist/{mentorId:N}/";
        await using var db = fixture.App.CreateContext();
        return await db.OutboxMessages.AsNoTracking().Where(message => message.Cause.StartsWith(cause)).ToListAsync();
    }

    private async Task<bool> IsWaitingAsync(Guid mentorId, Guid userId)
    {
        await using var db = fixture.App.CreateContext();
        return await db.WaitlistEntries.AnyAsync(row => row.MentorId == mentorId && row.UserId == userId);
    }
}

/// <summary>The same on two nodes at once.</summary>
public sealed class MessagesOnTwoNodesTests(TwoApps apps) : IClassFixture<TwoApps>
{
    private const int People = 20;

    private static readonly Instant Wednesday = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Fact]
    public async Task Run_BothAtOnce_TellEachPersonOnce()
    {
        var given = apps.First.Given;
        var mentor = await given.MentorAsync();
        var course = await given.CourseAsync(mentor.Id);
        await given.OfferingAsync(mentor.Id, "Linked", new(20_00, Currencies.Usd), change: description => description with { CourseId = course.Id });
        for (var number = 0; number < People; number++)
        {
            var user = await given.UserAsync();
            await given.EnrolmentAsync(course, user.Id, done: 2);
            await using var db = apps.First.CreateContext();
            db.WaitlistEntries.Add(WaitlistEntry.Join(mentor.Id, user.Id, TestClock.Usual));
            await db.SaveChangesAsync();
        }

        await using (var db = apps.First.CreateContext())
        {
            await db.MentorProfiles.ExecuteUpdateAsync(row => row.SetProperty(column => column.NextAvailableAt, Wednesday + Duration.FromDays(3)));
        }

        apps.Clock.MoveTo(TestClock.Usual + Enrolment.FollowUpAfter);
        await Task.WhenAll(new[] { apps.First, apps.Second, apps.First, apps.Second }.Select(node => Task.Run(() => RunAsync(node))));

        // What one node was in the way of for the other is still due.
        await RunAsync(apps.First);
        await using var after = apps.Second.CreateContext();
        var told = await after.OutboxMessages.GroupBy(message => message.Kind).Select(all => new { all.Key, Count = all.Count() }).ToListAsync();
        told.ShouldBe([new { Key = MessageKind.CourseFollowUp, Count = People }, new { Key = MessageKind.FreeTimeAgain, Count = People }], ignoreOrder: true);
        (await after.WaitlistEntries.AnyAsync()).ShouldBeFalse();
        (await after.Enrolments.AnyAsync(row => row.FollowUpDueAt != null)).ShouldBeFalse();
    }

    private static async Task RunAsync(MentorshipApp node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FollowUpCourses>().RunAsync(1000, node.Clock.GetCurrentInstant(), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<TellWaiting>().RunAsync(1000, CancellationToken.None);
    }
}
