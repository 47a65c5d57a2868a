using Mentorship.Core.Bookings;
using Mentorship.Core.Notifications;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>A message for what happened, none for what did not, and never two.</summary>
public sealed class OutboxTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Fact]
    public async Task Hold_NothingIsBookedYet_WritesToNobody()
    {
        var given = fixture.App.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var mentee = await given.UserAsync();
        await using var scope = fixture.App.Services.CreateAsyncScope();

        var (id, _) = await scope.ServiceProvider.GetRequiredService<HoldSession>()
            .RunAsync(new(offering.Id, mentee.Id, Start), TestSupport.TestClock.Usual, CancellationToken.None);

        (await MessagesAsync(id!.Value)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Book_TheMessageCannotBeWritten_NothingIsBooked()
    {
        var given = fixture.App.Given;
        var mentor = await given.MentorAsync();
        var offering = await given.OfferingAsync(mentor.Id);
        var mentee = await given.UserAsync();
        var held = await given.HoldAsync(offering, mentee.Id, Start);
        var first = await given.BookedAsync(offering, (await given.UserAsync()).Id, Start + Duration.FromHours(3));
        await using (var db = fixture.App.CreateContext())
        {
            // Somebody has written that very message: the key refuses the second, and all that comes with it.
            await db.OutboxMessages.Where(message => message.BookingId == first && message.RecipientId == mentor.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(message => message.Cause, $"booking/{held.Id:N}/{held.Version + 1}"));
        }

        await using var scope = fixture.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CheckOut>().BookFreeAsync(held.Id, TestSupport.TestClock.Usual, CancellationToken.None);

        await using var after = fixture.App.CreateContext();
        (await after.Bookings.SingleAsync(booking => booking.Id == held.Id)).Status.ShouldBe(BookingStatus.Held);
        (await MessagesAsync(held.Id)).ShouldBeEmpty();
        (await after.Invitations.AnyAsync(invitation => invitation.BookingId == held.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Cancel_BothAtOnce_TellsEachOnce()
    {
        var given = fixture.App.Given;
        var offering = await given.OfferingAsync((await given.MentorAsync()).Id);
        var booking = await given.BookedAsync(offering, (await given.UserAsync()).Id, Start);

        await Task.WhenAll(new[] { Party.Mentor, Party.Mentee }.Select(side => Task.Run(async () =>
        {
            await using var scope = fixture.App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CancelBooking>()
                .RunAsync(booking, side, new(CancellationReason.CannotMakeIt, "Something came up."), TestSupport.TestClock.Usual, CancellationToken.None);
        })));

        (await MessagesAsync(booking)).Count(message => message.Kind == MessageKind.Cancelled).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Plan_AnyKindOfChange_SaysWhoIsTold(BookingEventKind kind) => Should.NotThrow(() => MessagePlan.For(kind));

    public static TheoryData<BookingEventKind> Kinds() => [.. Enum.GetValues<BookingEventKind>()];

    private async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(Guid bookingId)
    {
        await using var db = fixture.App.CreateContext();
        return await db.OutboxMessages.AsNoTracking().Where(message => message.BookingId == bookingId).ToListAsync();
    }
}
