using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>Two people, or a person and a job, act on one no-show at the same moment, on two instances.</summary>
public sealed class NoShowPairsTests(TwoApps apps) : IClassFixture<TwoApps>
{
    private const int Rounds = 5;

    private static readonly Money Price = new(12_51, Currencies.Usd);

    // Friday 6 March 2026, 10:00 in Berlin.
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);

    // From where they begin; what is done on the first instance and what on the second.
    [Theory]
    [InlineData("on", "complete", "mentor absent")]
    [InlineData("on", "complete", "mentee absent")]
    [InlineData("on", "mentor absent", "mentee absent")]
    [InlineData("on", "mentor absent", "mentor absent")]
    [InlineData("on", "complete by time", "mentor absent")]
    [InlineData("reported", "dispute", "dispute")]
    [InlineData("reported", "dispute", "settle")]
    [InlineData("reported", "settle", "settle")]
    [InlineData("disputed", "uphold", "overturn")]
    [InlineData("disputed", "uphold", "uphold")]
    [InlineData("disputed", "overturn", "overturn")]
    public async Task Act_Both_OneWins(string from, string one, string other) => await RaceAsync(from, one, other, most: 1);

    // Money can be given back before and after either.
    [Theory]
    [InlineData("reported", "settle", "give back")]
    [InlineData("disputed", "uphold", "give back")]
    [InlineData("disputed", "overturn", "give back")]
    [InlineData("reported", "dispute", "give back")]
    public async Task Act_AndAnAdminGivesMoneyBack_ItAddsUp(string from, string one, string other) => await RaceAsync(from, one, other, most: 2);

    private async Task RaceAsync(string from, string one, string other, int most)
    {
        var first = apps.First;
        apps.Clock.MoveTo(TestClock.Usual);
        var offering = await first.Given.OfferingAsync((await first.Given.MentorAsync()).Id, price: Price);
        var mentee = await first.Given.UserAsync();
        var admin = (await first.Given.UserAsync("Grace Hopper")).Id;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Friday + Duration.FromDays(round);
            apps.Clock.MoveTo(TestClock.Usual);
            var id = await first.Given.PaidAsync(offering, mentee.Id, start);
            if (from != "on")
            {
                (await DoAsync("mentor absent", first, id, start, admin)).ShouldBeTrue();
            }

            if (from == "disputed")
            {
                (await DoAsync("dispute", first, id, start, admin)).ShouldBeTrue();
            }

            var before = await VersionAsync(id);

            var won = await Task.WhenAll(DoAsync(one, first, id, start, admin), DoAsync(other, apps.Second, id, start, admin));

            won.Count(isDone => isDone).ShouldBeInRange(1, most, $"round {round}");
            (await VersionAsync(id)).ShouldBe(before + won.Count(isDone => isDone));
            await using var db = first.CreateContext();
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty($"round {round}");
        }
    }

    /// <summary>Does it at its own time: where one of two has to wait for the other's to be over, the clocks of the instances are apart.</summary>
    private static async Task<bool> DoAsync(string deed, MentorshipApp app, Guid id, Instant start, Guid admin)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var conduct = scope.ServiceProvider.GetRequiredService<ConductSession>();
        var settle = scope.ServiceProvider.GetRequiredService<SettleBooking>();
        var reported = start + Booking.NoShowAfter;
        var over = reported + Booking.DisputeFor;
        return deed switch
        {
            "complete" => await conduct.CompleteAsync(id, null, reported, CancellationToken.None),
            "complete by time" => await conduct.CompleteAsync(id, null, start + Duration.FromHours(3), CancellationToken.None),
            "mentor absent" => await conduct.ReportNoShowAsync(id, Party.Mentor, reported, CancellationToken.None),
            "mentee absent" => await conduct.ReportNoShowAsync(id, Party.Mentee, reported, CancellationToken.None),
            "dispute" => await conduct.DisputeNoShowAsync(id, Party.Mentor, "I was there all the time.", over - Duration.FromSeconds(1), CancellationToken.None) is null,
            "settle" => await conduct.SettleNoShowAsync(id, over, CancellationToken.None),
            "uphold" => await settle.UpholdNoShowAsync(id, admin, "Nobody joined.", over, CancellationToken.None) is null,
            "overturn" => await settle.OverturnNoShowAsync(id, admin, "Both joined.", over, CancellationToken.None) is null,
            "give back" => await settle.GiveBackAsync(id, new(5_00, Currencies.Usd), admin, "For the trouble.", over, CancellationToken.None),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
        };
    }

    private async Task<int> VersionAsync(Guid id)
    {
        await using var db = apps.First.CreateContext();
        return await db.Bookings.Where(booking => booking.Id == id).Select(booking => booking.Version).SingleAsync();
    }
}
