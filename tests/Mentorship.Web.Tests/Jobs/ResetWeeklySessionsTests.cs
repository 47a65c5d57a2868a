using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

public sealed class ResetWeeklySessionsTests(DatabaseFixture databases) : JobsDatabase(databases)
{
    private static readonly Instant Sunday = Instant.FromUtc(2026, 3, 8, 23, 50);
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 3, 10, 9, 0);

    private static Timetable Often { get; } = new([TimetableEntry.For<ResetWeeklySessions>(Duration.FromSeconds(1))]);

    [Fact]
    public async Task Start_DownFromSundayNightToTuesdayMorning_CatchesUpOnce()
    {
        var member = (await MembersAsync(1))[0];
        Clock.MoveTo(Sunday);
        await using (await StartAsync(Timetable.Usual))
        {
            await UntilAsync(async () => await TimesRunAsync() > 0);
        }

        (await WeeksAsync(member)).ShouldBeEmpty();
        Clock.MoveTo(Tuesday);
        await using (await StartAsync(Timetable.Usual))
        {
            await UntilAsync(async () => (await WeeksAsync(member)).Count > 0);
        }

        // And again, as after another restart.
        Clock.MoveTo(Tuesday + Duration.FromHours(1));
        var before = await TimesRunAsync();
        await using (await StartAsync(Timetable.Usual))
        {
            await UntilAsync(async () => await TimesRunAsync() > before);
        }

        (await WeeksAsync(member)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            week => week.Week.ShouldBe(new(2026, 3, 9)),
            week => week.BegunAt.ShouldBe(Tuesday));
        await using var db = DatabaseServices.CreateContext(Database);
        (await db.Memberships.SingleAsync()).WeeklySessionsResetAt.ShouldBe(Tuesday);
        (await db.AllowanceEntries.CountAsync(entry => entry.Kind == AllowanceEntryKind.WeekBegun)).ShouldBe(1);
    }

    [Fact]
    public async Task Start_TwoNodesOverMidnight_BeginTheWeekOnceForEach()
    {
        var members = await MembersAsync(5);
        var clock = Ticking(Sunday + Duration.FromMinutes(9) + Duration.FromSeconds(57));

        await using (await StartAsync(Often, clock))
        await using (await StartAsync(Often, clock))
        {
            await UntilAsync(async () => await CountAsync() == members.Count);
            var before = await TimesRunAsync();
            await UntilAsync(async () => await TimesRunAsync() > before + 1);
        }

        (await CountAsync()).ShouldBe(members.Count);
        await using var db = DatabaseServices.CreateContext(Database);
        (await db.AllowanceEntries.CountAsync(entry => entry.Kind == AllowanceEntryKind.WeekBegun)).ShouldBe(members.Count);
        Journal.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<Guid>> MembersAsync(int count)
    {
        await using var pages = MentorshipApp.Start(Database, Clock);
        var members = new List<Guid>();
        for (var number = 0; number < count; number++)
        {
            members.Add((await pages.Given.UserAsync()).Id);
            await pages.Given.MembershipAsync(members[^1]);
        }

        return members;
    }

    private async Task<IReadOnlyList<AllowanceWeek>> WeeksAsync(Guid memberId)
    {
        await using var db = DatabaseServices.CreateContext(Database);
        return await db.AllowanceWeeks.Where(week => week.MemberId == memberId).ToListAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var db = DatabaseServices.CreateContext(Database);
        return await db.AllowanceWeeks.CountAsync();
    }

    private Task<long> TimesRunAsync() => NumberAsync(
        $"SELECT CAST(COALESCE(SUM(TIMES_TRIGGERED), 0) AS bigint) AS \"Value\" FROM QRTZ_SIMPLE_TRIGGERS WHERE TRIGGER_NAME = 'ResetWeeklySessions'");
}
