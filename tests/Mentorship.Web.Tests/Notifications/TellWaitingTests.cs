using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
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
    public async Task Run_OneFreeTime_TellsWhoCameFirstAndTheNextAfterTheirTurn()
    {
        var mentor = await FreeMentorAsync("Grace Murray", sessions: 1);
        var second = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(1));
        var first = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(2));

        await RunAsync();
        await RunAsync();

        (await ToldAsync(mentor.Id)).ShouldBe([first.Id]);
        (await IsWaitingAsync(mentor.Id, first.Id)).ShouldBeFalse();
        (await IsWaitingAsync(mentor.Id, second.Id)).ShouldBeTrue();
        var mail = (await fixture.SendToAsync(first.Id, MessageKind.FreeTimeAgain)).ShouldHaveSingleItem();
        mail.Mail.Subject.ShouldBe("Grace Murray has a free time again: Wed 4 Mar, 09:00 London (GMT+0)");
        mail.Text.ShouldContain("Whoever is behind you hears of this time in 2 hours at the earliest.");
        mail.Text.ShouldContain("The time is not kept: whoever comes first has it.");
        mail.Text.ShouldContain("https://mentorship.example/mentors/grace-murray-");
        mail.Mail.Headers.ShouldNotContain(header => header.Key == "List-Unsubscribe");

        await PassAsync(WaitlistEntry.Turn - Duration.FromSeconds(1));
        await RunAsync();
        (await ToldAsync(mentor.Id)).ShouldBe([first.Id]);
        await PassAsync(WaitlistEntry.Turn);
        await RunAsync();
        (await ToldAsync(mentor.Id)).ShouldBe([first.Id, second.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Run_SeveralFreeTimes_TellsAsManyPeople()
    {
        var mentor = await FreeMentorAsync("Twice Free", sessions: 2);
        var third = await WaitingAsync(mentor.Id, TestClock.Usual);
        var first = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(2));
        var second = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(1));

        await RunAsync(most: 1);
        (await ToldAsync(mentor.Id)).ShouldBe([first.Id]);
        await RunAsync();
        await RunAsync();

        (await ToldAsync(mentor.Id)).ShouldBe([first.Id, second.Id], ignoreOrder: true);
        (await IsWaitingAsync(mentor.Id, third.Id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_WhoWasToldHasBooked_TellsTheNextOfTheNextTime()
    {
        var mentor = await FreeMentorAsync("Booked Again", sessions: 2);
        var first = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(2));
        await RunAsync();
        await Given.BookedAsync(await OfferingAsync(mentor), first.Id, Wednesday);
        var second = await WaitingAsync(mentor.Id, TestClock.Usual);

        await RunAsync();

        (await ToldAsync(mentor.Id)).ShouldBe([first.Id, second.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Run_FirstHasNoAccountAnyMore_TellsTheNextInstead()
    {
        var mentor = await FreeMentorAsync("Still Here", sessions: 1);
        var gone = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(2));
        var next = await WaitingAsync(mentor.Id, TestClock.Usual);
        await using (var db = fixture.App.CreateContext())
        {
            await db.Users.Where(user => user.Id == gone.Id).ExecuteUpdateAsync(row => row.SetProperty(user => user.DisabledAt, TestClock.Usual));
        }

        await RunAsync();
        await RunAsync();

        (await ToldAsync(mentor.Id)).ShouldBe([next.Id]);
    }

    [Fact]
    public async Task Run_WaitsAgainLater_IsToldAgain()
    {
        var mentor = await FreeMentorAsync("Twice Waited For", sessions: 1);
        var user = await WaitingAsync(mentor.Id, TestClock.Usual - Duration.FromHours(2));
        await RunAsync();
        await FreeAsync(mentor.Id, next: null);

        await using (var scope = fixture.App.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<KeepMentors>().WaitAsync(mentor.Id, user.Id, TestClock.Usual, CancellationToken.None)).ShouldBeNull();
        }

        (await IsWaitingAsync(mentor.Id, user.Id)).ShouldBeTrue();
        await FreeAsync(mentor.Id, Wednesday);
        await RunAsync();
        (await ToldAsync(mentor.Id)).ShouldBe([user.Id, user.Id]);
    }

    [Fact]
    public async Task Run_FreeOnlyByAnOldWord_TellsNobody()
    {
        var mentor = await Given.MentorAsync();
        var user = await WaitingAsync(mentor.Id, TestClock.Usual);
        await FreeAsync(mentor.Id, Wednesday);

        await RunAsync();

        (await IsWaitingAsync(mentor.Id, user.Id)).ShouldBeTrue();
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

    /// <summary>A mentor with room for so many sessions of an hour, from Wednesday at nine in London on.</summary>
    private async Task<User> FreeMentorAsync(string name, int sessions)
    {
        var mentor = await Given.MentorAsync(name, "Europe/London");
        await using (var db = fixture.App.CreateContext())
        {
            await db.WeeklyHours.Where(row => row.MentorId == mentor.Id).ExecuteDeleteAsync();

            // Half an hour more than they take: a start every half an hour, more of them than there are sessions.
            db.DateOverrides.Add(DateOverride.Of(mentor.Id, new(2026, 3, 4), new(9 * 60, (9 * 60) + (sessions * 60) + 30)));
            await db.SaveChangesAsync();
        }

        await Given.OfferingAsync(mentor.Id, rules: OfferingRules.For(60) with { NoticeHours = 0, BufferBeforeMinutes = 0, BufferAfterMinutes = 0 });
        await FreeAsync(mentor.Id, Wednesday);
        return mentor;
    }

    private async Task<Offering> OfferingAsync(User mentor)
    {
        await using var db = fixture.App.CreateContext();
        return await db.Offerings.Include(row => row.Lengths).SingleAsync(row => row.MentorId == mentor.Id);
    }

    /// <summary>Lets time pass since people were told.</summary>
    private async Task PassAsync(Duration time)
    {
        await using var db = fixture.App.CreateContext();
        await db.WaitlistEntries.Where(row => row.ToldAt != null).ExecuteUpdateAsync(row => row.SetProperty(column => column.ToldAt, TestClock.Usual - time));
    }

    private async Task<IReadOnlyList<Guid>> ToldAsync(Guid mentorId) =>
        [.. (await MessagesAsync(mentorId)).Select(message => message.RecipientId)];

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
        return await db.WaitlistEntries.AnyAsync(row => row.MentorId == mentorId && row.UserId == userId && row.ToldAt == null);
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
        (await after.WaitlistEntries.AnyAsync(row => row.ToldAt == null)).ShouldBeFalse();
        (await after.Enrolments.AnyAsync(row => row.FollowUpDueAt != null)).ShouldBeFalse();
    }

    private static async Task RunAsync(MentorshipApp node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FollowUpCourses>().RunAsync(1000, node.Clock.GetCurrentInstant(), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<TellWaiting>().RunAsync(1000, CancellationToken.None);
    }
}
