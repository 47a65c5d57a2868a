using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Races;

/// <summary>A mentor deletes an offering while somebody takes a time of it, on two instances.</summary>
public sealed class DeleteAgainstHoldTests(TwoApps apps) : IClassFixture<TwoApps>
{
    private const int Rounds = 12;

    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public async Task Delete_AgainstAHold_OneWinsAndTheOtherIsTold()
    {
        var given = apps.First.Given;
        var mentor = await given.MentorAsync();
        using var owner = await given.SignInAsync(mentor);
        using var booker = (await given.SignedInAsync()).Person;
        using var elsewhere = booker.At(apps.Second.Address);
        var (ownersToken, bookersToken) = (await owner.TokenAsync(), await elsewhere.TokenAsync());
        await using var db = apps.First.CreateContext();
        for (var round = 0; round < Rounds; round++)
        {
            var offering = await given.OfferingAsync(mentor.Id, $"Round {round}");
            var start = Ten + Duration.FromDays(round);

            var taking = elsewhere.PostAsync(bookersToken, "/bookings", ("Form.OfferingId", offering.Id.ToString()), ("Form.Start", start.ToString()));
            var deleting = owner.PostAsync(ownersToken, $"/mentor/offerings/{offering.Id}/deletion");
            var (taken, deleted) = (await taking, await deleting);

            var isDeleted = await db.Offerings.Where(row => row.Id == offering.Id).Select(row => row.IsDeleted).SingleAsync();
            var isHeld = await db.Bookings.AnyAsync(row => row.OfferingId == offering.Id && row.Status == BookingStatus.Held);
            isHeld.ShouldBe(!isDeleted, $"round {round}");
            (taken.Status, deleted.Status).ShouldBe(
                isDeleted ? (HttpStatusCode.NotFound, HttpStatusCode.OK) : (HttpStatusCode.OK, HttpStatusCode.Conflict), $"round {round}");
            (await db.DayClaims.AnyAsync(claim => claim.OfferingId == offering.Id)).ShouldBe(isHeld);
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Claim_OfADeletedOffering_IsRefusedByTheDatabase()
    {
        var given = apps.First.Given;
        var mentor = await given.MentorAsync();
        var offering = await given.OfferingAsync(mentor.Id, "Gone");
        var booking = await given.BookedAsync(offering, (await given.UserAsync()).Id, Ten + Duration.FromDays(20));
        await using var db = apps.First.CreateContext();

        // Whatever the code asks before it: while a claim is there, the row cannot be deleted.
        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Offerings
            .Where(row => row.Id == offering.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(column => column.IsDeleted, true)));

        (await db.Offerings.Where(row => row.Id == offering.Id).Select(row => row.IsDeleted).SingleAsync()).ShouldBeFalse();
        (await db.Bookings.AnyAsync(row => row.Id == booking && row.Status == BookingStatus.Confirmed)).ShouldBeTrue();
    }
}
