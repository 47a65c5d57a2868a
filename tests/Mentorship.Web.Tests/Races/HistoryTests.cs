using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>
/// Everything at once: eight people do what comes into their heads on two nodes that are killed at random, and then the
/// whole database is looked through.
/// </summary>
public sealed class HistoryTests(DatabaseFixture databases, ITestOutputHelper output)
{
    /// <summary>For how long, in seconds.</summary>
    private const string SecondsVariable = "MENTORSHIP_HISTORY_SECONDS";

    /// <summary>Which history; a new one each time if it is not set.</summary>
    private const string SeedVariable = "MENTORSHIP_HISTORY_SEED";

    private const int UsualSeconds = 20;
    private const int Mentees = 6;

    // Tuesday 3 March 2026, 10:50 in Berlin: the session at eleven can be joined.
    private static readonly Instant Opening = Instant.FromUtc(2026, 3, 3, 9, 50);

    // Few, so that people meet: on this day from eleven on, on the next one, which is early enough to be moved, and on the third.
    private static readonly Instant[] Starts =
        [.. new[] { 10, 40, 70, 130, (24 * 60) + 10, (24 * 60) + 40, (25 * 60) + 40, (26 * 60) + 40, (48 * 60) + 40 }.Select(minutes => Opening + Duration.FromMinutes(minutes))];

    [Fact]
    public async Task Database_AfterAnyHistory_IsSound()
    {
        var seed = Setting(SeedVariable) ?? Random.Shared.Next();
        var length = TimeSpan.FromSeconds(Setting(SecondsVariable) ?? UsualSeconds);
        output.WriteLine($"{SeedVariable}={seed} {SecondsVariable}={length.TotalSeconds}");
        await using var nodes = await Nodes.StartAsync(databases, Opening, jobs: true);
        var clients = await OpenAsync(nodes, seed);

        // The first pages of a process take their time, which is not the history's.
        await Task.WhenAll(clients.Select(client => client.WakeAsync()));

        using var until = new CancellationTokenSource(length);
        var kills = KillAsync(nodes, new Random(seed), until.Token);
        await Task.WhenAll(clients.Select(client => client.LiveAsync(until.Token)));
        output.WriteLine($"{await kills} kills; {string.Join(", ", clients.SelectMany(client => client.Deeds).GroupBy(deed => deed).OrderBy(deed => deed.Key).Select(deed => $"{deed.Count()} {deed.Key}"))}");

        await Task.WhenAll(nodes.KillAsync(0), nodes.KillAsync(1));
        await CatchUpAsync(nodes);

        await using var db = nodes.Office.CreateContext();
        output.WriteLine(string.Join(", ", await db.BookingEvents.GroupBy(line => line.Kind).Select(kind => $"{kind.Count()} {kind.Key}").ToListAsync()));
        clients.SelectMany(client => client.Faults).ShouldBeEmpty($"seed {seed}");
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty($"seed {seed}");
        (await MessageCheck.FindFaultsAsync(db)).ShouldBeEmpty($"seed {seed}");
        (await ProviderFaultsAsync(db, nodes.Office.Clock.GetCurrentInstant())).ShouldBeEmpty($"seed {seed}");
        (await kills).ShouldBeGreaterThan(0);
        (await db.BookingEvents.AnyAsync(line => line.Kind == BookingEventKind.Confirmed || line.Kind == BookingEventKind.Requested)).ShouldBeTrue();
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Two mentors with offerings of every kind, and six mentees, of whom two are members.</summary>
    private static async Task<IReadOnlyList<HistoryClient>> OpenAsync(Nodes nodes, int seed)
    {
        var given = nodes.Office.Given;
        var rules = OfferingRules.For(60) with { NoticeHours = 0, SessionsPerDay = 3 };
        var price = new Money(20_00, Currencies.Usd);
        var mentors = new[] { await given.MentorAsync("Charles Babbage"), await given.MentorAsync("Mary Somerville") };
        var offerings = new List<Guid>
        {
            (await given.OfferingAsync(mentors[0].Id, "Free", rules: rules)).Id,
            (await given.OfferingAsync(mentors[0].Id, "Paid", price, rules: rules)).Id,
            (await given.OfferingAsync(mentors[1].Id, "Asked", price, rules: rules, change: it => it with { Mode = BookingMode.Request })).Id,
            (await given.OfferingAsync(mentors[1].Id, "Included", price, rules: rules, change: it => it with { IsIncluded = true })).Id,
        };
        var clients = new List<HistoryClient>();
        foreach (var mentor in mentors)
        {
            clients.Add(new(nodes, await given.SignInAsync(mentor), mentor.Id, offerings, Starts, new(HashCode.Combine(seed, clients.Count))));
        }

        for (var number = 0; number < Mentees; number++)
        {
            var (user, person) = await given.SignedInAsync($"Mentee {number}");
            if (number < 2)
            {
                await using var db = nodes.Office.CreateContext();
                db.Memberships.Add(Membership.Start(user.Id, number + 1, Opening));
                await db.SaveChangesAsync();
            }

            clients.Add(new(nodes, person, user.Id, offerings, Starts, new((seed * 31) + clients.Count)));
        }

        return clients;
    }

    /// <summary>Kills a node now and then, and starts it again.</summary>
    private static async Task<int> KillAsync(Nodes nodes, Random random, CancellationToken until)
    {
        for (var kills = 0; ; kills++)
        {
            await Task.Delay(random.Next(3000, 8000), until).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            if (until.IsCancellationRequested)
            {
                return kills;
            }

            var node = random.Next(2);
            await nodes.KillAsync(node);
            await nodes.StartAsync(node);
        }
    }

    /// <summary>An hour later the jobs have done what was left: whatever was cut off is settled.</summary>
    private static async Task CatchUpAsync(Nodes nodes)
    {
        foreach (var minutes in new[] { 60, 75, 500 })
        {
            var now = nodes.Now + Duration.FromMinutes(minutes);
            nodes.Office.Clock.MoveTo(now);
            await using var scope = nodes.Office.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SweepPayments>().RunAsync(now, 1000, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ExpireBookings>().RunAsync(now, 1000, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ExpireReschedules>().RunAsync(now, 1000, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<SendRefunds>().RunAsync(now, 1000, CancellationToken.None);
        }
    }

    /// <summary>Where the provider's books and ours differ: money that came and of which nobody knows, or that did not go back.</summary>
    private static async Task<IReadOnlyList<string>> ProviderFaultsAsync(MentorshipDbContext db, Instant now)
    {
        var charges = await db.MockCharges.AsNoTracking().ToListAsync();
        var sent = (await db.MockRefunds.AsNoTracking().ToListAsync()).ToLookup(refund => refund.ChargeReference);
        var payments = await db.Payments.AsNoTracking().ToDictionaryAsync(payment => payment.Id);
        var refunds = (await db.Refunds.AsNoTracking().ToListAsync()).ToLookup(refund => refund.PaymentId);
        return
        [
            .. from charge in charges
               where (charge.IsCaptured == true && charge.SettlesAt <= now) != (payments.GetValueOrDefault(charge.PaymentId)?.Status == PaymentStatus.Captured)
               select $"{charge.PaymentId} is captured at the provider: {charge.IsCaptured == true}; with us it is {payments.GetValueOrDefault(charge.PaymentId)?.Status}",
            .. from charge in charges
               let owed = refunds[charge.PaymentId].Sum(refund => refund.AmountMinorUnits)
               let back = sent[charge.Reference].Sum(refund => refund.AmountMinorUnits)
               where owed != back
               select $"{owed} of {charge.PaymentId} is to go back, and {back} did",
        ];
    }
}
