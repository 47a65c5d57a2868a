using Mentorship.Core.Bookings.Allowances;
using Mentorship.Web.Tests.Races;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>Two processes as people start them, a few seconds before the week is over.</summary>
public sealed class MidnightTests(DatabaseFixture databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // Late on a Sunday. A machine that is busy starts them after midnight, and the same holds.
    private static readonly Instant Sunday = Instant.FromUtc(2026, 3, 8, 23, 59, 52);

    [Fact]
    public async Task Start_BeforeSundayMidnight_TheWeekIsRenewedOnceAndThePageSaysSo()
    {
        await using var nodes = await Nodes.StartAsync(databases, Sunday, jobs: true);
        var given = nodes.Office.Given;
        var (user, person) = await given.SignedInAsync("Mary Somerville", "Europe/Berlin");
        await given.MembershipAsync(user.Id, 1);
        var offering = await given.IncludedOfferingAsync((await given.MentorAsync()).Id);
        await using var db = nodes.Office.CreateContext();

        // The office's clock stands in the old week, which is used up there.
        await given.BookingAsync(offering, user.Id, Instant.FromUtc(2026, 3, 6, 9, 0));
        await db.Bookings.ExecuteUpdateAsync(row => row.SetProperty(booking => booking.IsIncluded, true));
        db.AllowanceClaims.Add(Core.Bookings.AllowanceClaim.Of(await db.Bookings.SingleAsync(), 1));
        await db.SaveChangesAsync();
        (await person.GetAsync("/mentorship")).TextsOf(".allowance-words").ShouldBe(["None left", "1 of 1 session left"]);

        using var patience = new CancellationTokenSource(Patience);
        while (!await db.AllowanceWeeks.AnyAsync(patience.Token))
        {
            await Task.Delay(100, patience.Token);
        }

        // Both have looked by now, or look while we do: still once.
        for (var node = 0; node < 2; node++)
        {
            using var there = person.At(nodes.AddressOf(node));
            var page = await there.GetAsync("/mentorship");
            page.TextsOf(".allowance-words").ShouldBe(["1 of 1 session left", "1 of 1 session left"]);
            page.Element("#history tbody").TextContent.ShouldContain("New week: 1 session");
        }

        (await db.AllowanceWeeks.SingleAsync()).Week.ShouldBe(new(2026, 3, 9));
        (await db.AllowanceEntries.CountAsync(entry => entry.Kind == AllowanceEntryKind.WeekBegun)).ShouldBe(1);
        (await db.Memberships.AsNoTracking().SingleAsync()).WeeklySessionsResetAt!.Value
            .ShouldBeGreaterThanOrEqualTo(Instant.FromUtc(2026, 3, 9, 0, 0));

        // What is logged comes after what is saved, and through a pipe.
        while (!(nodes.OutputOf(0) + nodes.OutputOf(1)).Contains("The week of 2026-03-09 has begun for 1 members", StringComparison.Ordinal))
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
