using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

/// <summary>Whatever two people try in whatever order, over a clock that only goes on.</summary>
public class BookingMovesPropertyTests
{
    private const int Histories = 2000;
    private const int Deeds = 30;

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 6, 15, 0);

    [Fact]
    public void Deeds_AnyHistory_KeepTheLimitsOfBothSides()
    {
        var seed = Random.Shared.Next();
        var moved = 0;
        for (var number = 0; number < Histories; number++)
        {
            var random = new Random(seed + number);
            var booking = Sample.At(BookingStatus.Confirmed, Start);
            var now = Sample.Now;
            for (var deed = 0; deed < Deeds; deed++)
            {
                now += Duration.FromMinutes(random.Next(0, 600));
                var (before, version) = (booking.StartsAt, booking.Version);
                var kind = Do(booking, random, now);

                var because = $"seed {seed + number}, {kind} at {now}";
                booking.Reschedules.Count(request => request.Status == RescheduleStatus.Open).ShouldBeLessThanOrEqualTo(1, because);
                booking.MenteeMoves.ShouldBeLessThanOrEqualTo(2, because);
                booking.MentorMoves.ShouldBeLessThanOrEqualTo(2, because);
                booking.Version.ShouldBeInRange(version, version + 1, because);
                booking.Reschedules.ShouldAllBe(request => request.Counters <= 3 && request.Proposals.Count == request.Counters + 1, because);
                booking.Reschedules.ShouldAllBe(request => request.ExpiresAt <= request.OldStartsAt && request.ExpiresAt <= request.ProposedStartsAt, because);
                if (booking.StartsAt != before)
                {
                    // Only an acceptance moves it, before it was to begin, to what the other side had proposed.
                    moved++;
                    booking.Events[^1].Kind.ShouldBe(BookingEventKind.Moved, because);
                    now.ShouldBeLessThan(before, because);
                    booking.Reschedule!.Latest.By.ShouldBe(booking.Events[^1].ActorId == booking.MentorId ? Party.Mentee : Party.Mentor, because);
                }
            }

            var accepted = booking.Reschedules.Where(request => request.Status == RescheduleStatus.Accepted).ToList();
            accepted.Count(request => request.AskedBy == Party.Mentee).ShouldBe(booking.MenteeMoves);
            accepted.Count(request => request.AskedBy == Party.Mentor).ShouldBe(booking.MentorMoves);
            booking.StartsAt.ShouldBe(accepted.Count == 0 ? Start : accepted.MaxBy(request => request.ClosedAt)!.ProposedStartsAt);
            if (booking.Status != BookingStatus.Confirmed)
            {
                booking.Reschedules.ShouldAllBe(request => request.Status != RescheduleStatus.Open);
            }
        }

        moved.ShouldBeGreaterThan(Histories / 10);
    }

    private static string Do(Booking booking, Random random, Instant now)
    {
        var side = random.Next(2) == 0 ? Party.Mentee : Party.Mentor;
        var proposal = booking.Reschedule?.Latest.Id ?? Guid.Empty;
        var start = now + Duration.FromMinutes(30 * random.Next(1, 400));
        switch (random.Next(16))
        {
            case < 5:
                booking.AskToMove(side, start, "", now);
                return "ask";
            case < 8:
                booking.CounterMove(side, proposal, start, "", now);
                return "counter";
            case < 11:
                booking.AcceptMove(side, proposal, now);
                return "accept";
            case 11:
                booking.RejectMove(side, proposal, "", now);
                return "reject";
            case 12:
                booking.WithdrawMove(side, proposal, now);
                return "withdraw";
            case 13:
                booking.Join(side, now);
                return "join";
            case 14 when random.Next(6) == 0:
                booking.Cancel(side, new(CancellationReason.Ill, "Something came up."), now);
                return "cancel";
            default:
                booking.ExpireMove(now);
                return "expire";
        }
    }
}
