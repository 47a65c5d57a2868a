using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

/// <summary>What a booking keeps of the policies decides how it is moved, and nothing else does.</summary>
public class BookingMovesPolicyTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 6, 15, 0);
    private static readonly Instant Then = Start + Duration.FromDays(1);

    [Fact]
    public void AskToMove_NoMovesAllowed_IsRefused() => Booked(policy => policy with { MaxReschedules = 0 }).ShouldNotChange(
        booking => booking.AskToMove(Party.Mentee, Then, "", Sample.Now).ShouldBe(new RescheduleRefusal.NoMovesLeft()));

    [Fact]
    public void AskToMove_LongerCutoff_IsRefusedEarlier() => Booked(policy => policy with { RescheduleCutoffHours = 72 }).ShouldNotChange(
        booking => booking.AskToMove(Party.Mentee, Then, "", Start - Duration.FromHours(71)).ShouldBe(new RescheduleRefusal.TooLate()));

    [Fact]
    public void CounterMove_NoRoundsAllowed_IsRefused()
    {
        var booking = Booked(policy => policy with { MaxCounterProposals = 0 });
        booking.AskToMove(Party.Mentee, Then, "", Sample.Now).ShouldBeNull();

        booking.CounterMove(Party.Mentor, booking.Reschedule!.Latest.Id, Then + Duration.FromHours(1), "", Sample.Now).ShouldBe(new RescheduleRefusal.NoRoundsLeft());
    }

    [Fact]
    public void AskToMove_ShorterTimeToAnswer_ExpiresEarlier()
    {
        var booking = Booked(policy => policy with { RescheduleExpiryHours = 5 });

        booking.AskToMove(Party.Mentor, Then, "", Sample.Now).ShouldBeNull();

        booking.Reschedule!.ExpiresAt.ShouldBe(Sample.Now + Duration.FromHours(5));
    }

    private static Booking Booked(Func<SessionPolicy, SessionPolicy> change) =>
        Sample.At(BookingStatus.Confirmed, Start, Sample.Terms() with { Policy = change(SessionPolicy.Default) });
}
