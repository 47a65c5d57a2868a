using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure.DemoData.Content;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>Lets a few people ask for another time for a session that comes; nobody has agreed yet.</summary>
internal sealed class Moves(Instant now, Diary diary, IReadOnlyList<SeededOffering> offerings, IReadOnlyList<SeededMentee> mentees)
{
    private const int Others = 8;
    private const int DaysToLook = 14;

    // Long enough ahead for nobody's time to answer to have run out.
    private static readonly Duration Margin = Duration.FromHours(12);
    private static readonly Duration Moment = Duration.FromMinutes(10);

    /// <summary>The named mentee and the named mentor have one each to answer, and the mentor one that goes back and forth.</summary>
    public void Ask(IReadOnlyList<Booking> coming)
    {
        var open = coming.Where(booking => booking.Status == BookingStatus.Confirmed && booking.StartsAt > now + Margin).ToList();
        Ask(1, open, booking => MenteeOf(booking).User.Email == DemoAccounts.Mentee.Email, Party.Mentor);
        Ask(1, open, IsNamedMentors, Party.Mentee);
        Ask(1, open, IsNamedMentors, Party.Mentor, isAnswered: true);
        Ask(Others, open, booking => !IsNamedMentors(booking) && !DemoAccounts.All.Any(account => account.Email == MenteeOf(booking).User.Email), Party.Mentee);
    }

    private void Ask(int count, List<Booking> open, Func<Booking, bool> isMeant, Party by, bool isAnswered = false)
    {
        foreach (var booking in open.Where(isMeant).ToList())
        {
            var times = FreeTimes(booking).Take(2).ToList();
            var askedAt = Instant.Max(booking.BookedAt + Moment, now - Duration.FromHours(3) - Duration.FromMinutes(count * 17));
            if (count == 0 || times.Count < 2 || askedAt >= now - Moment || booking.AskToMove(by, times[0], Reason(by, count), askedAt) is not null)
            {
                continue;
            }

            if (isAnswered && booking.CounterMove(Other(by), booking.Reschedule!.Latest.Id, times[1], Words.MoveAnswers[count % Words.MoveAnswers.Count], now - Moment) is { } refusal)
            {
                throw new InvalidOperationException($"A session of the demo data was refused its answer: {refusal}.");
            }

            count--;
            open.Remove(booking);
        }
    }

    /// <summary>Times of the days to come at which both could, a day or more from when it is now.</summary>
    private IEnumerable<Instant> FreeTimes(Booking booking)
    {
        var offering = offerings.Single(candidate => candidate.Row.Id == booking.OfferingId);
        var mentee = MenteeOf(booking);
        var calendar = offering.Mentor.Calendar;
        var today = calendar.DateOf(now);
        var last = today.PlusDays(offering.Row.Rules.HorizonDays);
        var earliest = now + Margin + Duration.FromHours(offering.Row.Rules.NoticeHours) + Duration.FromDays(2);
        var from = calendar.DateOf(Instant.Max(booking.StartsAt, earliest));
        return Enumerable.Range(1, DaysToLook)
            .Select(days => from.PlusDays(days))
            .Where(date => date <= last)
            .SelectMany(date => calendar.StartsOn(date, offering.Row.Rules.GridMinutes, booking.DurationMinutes).Take(8).TakeLast(3))
            .Where(start => start > earliest
                && diary.IsOpen(offering, start)
                && diary.IsFree(mentee, TimeRange.Of(start, booking.DurationMinutes))
                && Sessions.IsAwake(mentee, TimeRange.Of(start, booking.DurationMinutes)));
    }

    private bool IsNamedMentors(Booking booking) =>
        offerings.Single(offering => offering.Row.Id == booking.OfferingId).Mentor.Script.Name == DemoAccounts.Mentor.Name;

    private SeededMentee MenteeOf(Booking booking) => mentees.Single(mentee => mentee.User.Id == booking.MenteeId);

    private static Party Other(Party side) => side == Party.Mentor ? Party.Mentee : Party.Mentor;

    private static string Reason(Party by, int number)
    {
        var reasons = by == Party.Mentor ? Words.MentorMoves : Words.MenteeMoves;
        return reasons[number % reasons.Count];
    }
}
